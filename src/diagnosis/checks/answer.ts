import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Cause, Check } from '../diagnosis';
import { isGenuine } from '../errorCode';
import { isHeldNowhere, isHeldSomewhere } from '../holdings';
import { knownPermissions } from '../requirement';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, codes, lineOf, outside } from '../words';

/** What the server itself says: code first, then its sentence, then the bare status. */
export function checkAnswer(c: Case): CheckResult {
  const { status, error, request } = c;
  if (status === null || !request.response) return { checks: [] };
  if (isSuccess(status)) return { checks: [row(c, 'pass', String(status))] };
  if (!error || error.form === 'none') {
    const words = status === 0 ? 'no status, no text' : `${status}, without a body`;
    return { checks: [row(c, refusedBy(status), words)], suspicions: stillOpen(c), ...askForBody(c) };
  }
  const clear = isGenuine(c.code) || c.said?.strength === 'settled';
  return {
    checks: [row(c, refusedBy(status), inWords(c)), ...namesRow(c)],
    suspicions: c.said ? suspect(c) : stillOpen(c),
    ...(clear ? askForRequest(c) : askForBody(c)),
  };
}

function row(c: Case, status: Check['status'], actual: string): Check {
  const line = c.request.line;
  return {
    id: 'answer',
    status,
    check: "Server's answer",
    endpoint: c.operation ? lineOf(c.operation) : line ? `${line.method.value} ${c.target.path}` : '',
    expected: '2xx',
    actual,
    source: c.errorFrom === 'recorded' ? 'evidence' : 'server',
    ...(c.request.response && { at: c.request.response.at }),
  };
}

function refusedBy(status: number): Check['status'] {
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? 'fail' : 'unknown';
}

const STANDING = {
  here: '',
  unlisted: '',
  elsewhere: ' (documented for other operations)',
  misplaced: ' (documented for another status)',
  unknown: ', a code that is not documented',
} as const;

function inWords({ error, status, code: answer, said }: Case): string {
  const first = status === null || status === 0 ? 'no status' : String(status);
  const message = outside((error?.message ?? '').slice(0, 300));
  if (answer === null) {
    const strange = error?.form !== 'login' && said === null && status !== null && status < 500 && status > 0;
    return `${first}, no code, "${message}"${strange ? '; this text is none of the documented templates' : ''}`;
  }
  const inferred = answer.inferred ? ' (by its sentence)' : '';
  return `${first} ${code(answer.name)}${inferred}${STANDING[answer.standing]}${message === '' ? '' : `: ${message}`}`;
}

/** Names in the text that nobody knows, said as such. */
function namesRow(c: Case): readonly Check[] {
  if (!c.error) return [];
  const strange = c.error.names.permissions.filter((p) => !c.catalog.isPermission(p));
  const { unreadable } = c.error.names;
  const words = [
    ...(strange.length > 0 ? [`${codes(strange, 'and')}: no documented operation asks for it`] : []),
    ...(unreadable.length > 0 ? [`${codes(unreadable.slice(0, 3), 'and')}: not a permission name`] : []),
  ];
  if (words.length === 0) return [];
  return [
    {
      id: 'answer-names',
      status: 'unknown',
      check: 'Names in the answer',
      endpoint: '',
      expected: 'permissions that operations ask for',
      actual: words.join('; '),
      source: 'server',
    },
  ];
}

function suspect(c: Case): readonly Suspicion[] {
  if (!c.said) return [];
  const { cause, strength, or = [] } = c.said;
  const said = c.code !== null;
  // A guest's token is what a guest operation takes: any other is as bad as an old one.
  if (cause === 'token-expired-or-revoked' && c.operation?.auth === 'guest') return [possible(cause)];
  // The refusal for the division of what is held in none at all: the role itself is missing.
  if (cause === 'division' && c.requirement && isHeldNowhere(c, c.requirement)) return [possible(cause)];
  // A division in the list of missing permissions: the role may be right, its place is not.
  if (cause === 'role-permission' && c.divisions.said)
    return [{ cause: 'division', strength: 'likely', said }, possible(cause)];
  if (or.includes('division') && isHeldSomewhere(c))
    return [{ cause: 'division', strength: 'likely', said }, possible(cause)];
  if (cause === 'role-permission' && isUnheardOf(c)) return [{ cause, strength: 'possible', said }];
  return [{ cause, strength, said }, ...or.map(possible)];
}

/** A path that nobody documents, refused for permissions that nobody knows: the path is the likelier fault. */
function isUnheardOf(c: Case): boolean {
  return c.request.line !== undefined && !c.operation && knownPermissions(c).length === 0;
}

const AFTER_403: readonly Cause[] = ['role-permission', 'oauth-scope', 'feature-not-licensed', 'division'];
const AFTER_401: readonly Cause[] = [
  'token-expired-or-revoked',
  'token-missing',
  'ip-not-allowed',
  'region-mismatch',
];
const AFTER_404: readonly Cause[] = ['division', 'wrong-org', 'region-mismatch'];

/** What a bare status leaves open where no other check knows the operation. */
function stillOpen({ status, operation, request }: Case): readonly Suspicion[] {
  if (status === 404 && operation) return AFTER_404.map(possible);
  if (request.line) return [];
  return (status === 403 ? AFTER_403 : status === 401 ? AFTER_401 : []).map(possible);
}

function possible(cause: Cause): Suspicion {
  return { cause, strength: 'possible' };
}

/** Of a redirect there is no more to be had. */
function askForBody({ status, request }: Case): Pick<CheckResult, 'nextEvidence'> {
  if (status !== null && status >= 300 && status < 400) return {};
  const asked = request.line ? 'The' : 'Method and path of the request, and the';
  const answer = status === 0 || status === null ? 'status and whole body' : 'whole error body';
  return {
    nextEvidence: [
      `${asked} ${answer} of the answer, with its code and contextId: the code says which gate refused`,
    ],
  };
}

/** A clear answer to an unknown request: what it was about is the next to know. */
function askForRequest({ request }: Case): Pick<CheckResult, 'nextEvidence'> {
  return request.line ? {} : { nextEvidence: ['Method and path of the request: they say what it asks for'] };
}
