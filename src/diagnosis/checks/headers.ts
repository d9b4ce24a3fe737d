import { organization } from '../../evidence/tokenFacts';
import type { Header } from '../../request/request';
import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Cause, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';

/** What people try to choose by a header, none of which the platform takes from one. */
const CHOICES: readonly { readonly name: RegExp; readonly what: () => string; readonly cause?: Cause }[] = [
  {
    name: /org(?:ani[sz]ation)?(?:-?(?:id|name))?$|tenant/,
    what: () => l10n.t('the organization'),
    cause: 'wrong-org',
  },
  { name: /division/, what: () => l10n.t('the division') },
  { name: /user-?id|agent-?id|impersonat|on-?behalf|act-?as|^x-user/, what: () => l10n.t('the user') },
  { name: /scope|permission|role/, what: () => l10n.t('scopes or permissions') },
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
  const [first] = invented;
  const [chosen] = invented.filter(({ choice }) => choice.cause !== undefined);
  const open = status !== null && status >= 400 && !isSuccess(status) && c.said?.strength !== 'settled';
  return {
    checks: invented.slice(0, MOST_ROWS).map(({ header, choice }) => row(header, choice.what())),
    ...(chosen &&
      open && { suspicions: [{ cause: 'wrong-org', strength: status === 401 ? 'likely' : 'possible' }] }),
    ...(first && {
      advice: [{ who: 'developer', text: doWithout(c, first.header.name.value, first.choice.what()) }],
    }),
  };
}

function doWithout({ evidence }: Case, name: string, what: string): string {
  const own = organization(evidence)?.name;
  return own === undefined
    ? l10n.t('Do without {0}: no header chooses {1}, the token does.', code(name), what)
    : l10n.t(
        'Do without {0}: no header chooses {1}, the token does (this one is of {2}).',
        code(name),
        what,
        own,
      );
}

function row({ name, value }: Header, what: string): Check {
  return {
    id: 'header',
    status: 'fail',
    check: l10n.t('Header'),
    endpoint: '',
    expected: l10n.t('{0} of the token', what),
    actual: l10n.t('{0} is no header of the platform and changes nothing', code(name.value)),
    source: 'request',
    at: value.at,
  };
}
