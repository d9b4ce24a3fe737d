import { organization } from '../../evidence/tokenFacts';
import type { Header } from '../../request/request';
import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Cause, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';

/** What people try to choose by a header, none of which the platform takes from one. */
const CHOICES: readonly { readonly name: RegExp; readonly what: string; readonly cause?: Cause }[] = [
  { name: /org(?:ani[sz]ation)?(?:-?(?:id|name))?$|tenant/, what: 'the organization', cause: 'wrong-org' },
  { name: /division/, what: 'the division' },
  { name: /user-?id|agent-?id|impersonat|on-?behalf|act-?as|^x-user/, what: 'the user' },
  { name: /scope|permission|role/, what: 'scopes or permissions' },
];
/** More rows than these would bury the rest of the table. */
const MOST_ROWS = 3;

/** Headers that are to choose organization, division or user: the token alone decides these. */
export function checkHeaders(c: Case): CheckResult {
  const { target, request, status } = c;
  if (!request.line || target.asksForToken || target.kind === 'media') return { checks: [] };
  const invented = request.headers.flatMap((header) => {
    const choice = CHOICES.find((one) => one.name.test(header.name.value.toLowerCase()));
    return choice ? [{ header, choice }] : [];
  });
  const [chosen] = invented.filter(({ choice }) => choice.cause !== undefined);
  const open = status !== null && status >= 400 && !isSuccess(status) && c.said?.strength !== 'settled';
  return {
    checks: invented.slice(0, MOST_ROWS).map(({ header, choice }) => row(header, choice.what)),
    ...(chosen &&
      open && { suspicions: [{ cause: 'wrong-org', strength: status === 401 ? 'likely' : 'possible' }] }),
    ...(invented.length > 0 && {
      advice: [
        {
          who: 'developer',
          text: `Do without ${code(invented[0]?.header.name.value ?? '')}: no header chooses ${invented[0]?.choice.what ?? 'anything'}, the token does${own(c)}.`,
        },
      ],
    }),
  };
}

function own({ evidence }: Case): string {
  const name = organization(evidence)?.name;
  return name === undefined ? '' : ` (this one is of ${name})`;
}

function row({ name, value }: Header, what: string): Check {
  return {
    id: 'header',
    status: 'fail',
    check: 'Header',
    endpoint: '',
    expected: `${what} of the token`,
    actual: `${code(name.value)} is no header of the platform and changes nothing`,
    source: 'request',
    at: value.at,
  };
}
