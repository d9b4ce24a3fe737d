import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Cause, Check } from '../diagnosis';
import { meaningOf, meaningOfSentence, type Meaning } from '../errorMeaning';
import { codeOf } from '../requirement';
import type { CheckResult, Strength, Suspicion } from '../suspicion';
import { code, codes, lineOf, outside } from '../words';

/** A code that stands on about every operation proves nothing by being documented on this one. */
const GENERIC = 1000;

/** What the server itself says: code first, then its sentence, then the bare status. */
export function checkAnswer(c: Case): CheckResult {
  const { status, error, request } = c;
  if (status === null || !request.response) return { checks: [] };
  if (isSuccess(status)) return { checks: [row(c, 'pass', String(status))] };
  if (!error || error.form === 'none') {
    const words = status === 0 ? 'no status, no text' : `${status}, without a body`;
    return { checks: [row(c, refusedBy(status), words)], suspicions: stillOpen(c), ...askForBody(c) };
  }
  const answer = codeOf(c);
  const genuine = answer !== null && isGenuine(c, answer);
  const byCode = genuine && answer !== null ? meaningOf(answer) : null;
  const bySentence = meaningOfSentence(error.message);
  // The login service has few codes for many faults: its sentence says more.
  const meaning = error.form === 'login' ? (bySentence ?? byCode) : (byCode ?? bySentence);
  const rows = [row(c, refusedBy(status), inWords(c, answer, genuine)), ...namesRow(c)];
  const suspicion = meaning ? suspect(c, meaning) : undefined;
  return {
    checks: rows,
    suspicions: suspicion ? [suspicion] : stillOpen(c),
    ...(genuine || meaning?.strength === 'settled' ? {} : askForBody(c)),
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

function inWords(c: Case, answer: string | null, genuine: boolean): string {
  const { error, status } = c;
  const first = status === null || status === 0 ? 'no status' : String(status);
  if (answer === null) {
    const template = error?.form === 'login' ? '' : '; this text is none of the documented templates';
    return `${first}, no code, "${quoted(error?.message ?? '')}"${meaningOfSentence(error?.message ?? '') ? '' : template}`;
  }
  const inferred = error?.code === null ? ' (by its sentence)' : '';
  const doubt =
    error?.form === 'login' || isDocumentedHere(c, answer)
      ? ''
      : genuine
        ? ' (documented for other operations)'
        : ', a code that is not documented here';
  return `${first} ${code(answer)}${inferred}${doubt}${error?.message ? `: ${quoted(error.message)}` : ''}`;
}

function quoted(message: string): string {
  return outside(message.slice(0, 300));
}

/**
 * Whether the platform gives this code with this status. Login errors are OAuth's own; codes of call outcomes
 * stand in no list of statuses.
 */
function isGenuine(c: Case, answer: string): boolean {
  const { catalog, error, status } = c;
  if (error?.form === 'login') return true;
  if (catalog.errorCodes(status ?? 0, answer).length > 0) return true;
  return catalog.statusesOf(answer).length === 0 && /^(?:error|conversation|providerapi)\./.test(answer);
}

/** A code of a service that speaks here too, though only other operations of it document the code. */
function isDocumentedHere({ catalog, operation, status }: Case, answer: string): boolean {
  const documented = catalog.errorCodes(status ?? 0, answer);
  if (documented.length === 0) return false;
  if (status !== 403 || documented.some((d) => d.operations >= GENERIC)) return true;
  return operation?.scopesFrom !== 'document' || Object.hasOwn(operation.codes403, answer);
}

/** Names in the text that nobody knows, said as such. */
function namesRow(c: Case): readonly Check[] {
  const { error, catalog } = c;
  if (!error) return [];
  const strange = error.names.permissions.filter((p) => !catalog.isPermission(p));
  const unreadable = error.names.unreadable;
  if (strange.length === 0 && unreadable.length === 0) return [];
  const words = [
    ...(strange.length > 0 ? [`${codes(strange, 'and')}: no documented operation asks for it`] : []),
    ...(unreadable.length > 0 ? [`${codes(unreadable.slice(0, 3), 'and')}: not a permission name`] : []),
  ];
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

function suspect(c: Case, { cause, strength }: Meaning): Suspicion {
  // A division in the list of missing permissions: the role may be right, its place is not.
  if (cause === 'role-permission' && c.error !== null && c.error.names.divisions.length > 0)
    return { cause: 'division', strength: 'likely' };
  return { cause, strength: inContext(c, { cause, strength }) };
}

/** A sentence without a code, or a code from elsewhere, settles less. */
function inContext(c: Case, { cause, strength }: Meaning): Strength {
  const answer = codeOf(c);
  if (strength !== 'settled' || c.status !== 403) return strength;
  if (answer === null) return cause === 'bad-payload' ? 'likely' : strength;
  return isDocumentedHere(c, answer) || c.error?.form === 'login' || !c.operation ? strength : 'likely';
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

function askForBody(c: Case): Pick<CheckResult, 'nextEvidence'> {
  const at = c.status === 0 || c.status === null ? 'method, path, status and body' : 'the whole error body';
  return {
    nextEvidence: [
      `${at} of the answer, with its code and contextId: the code says which gate refused`.replace(
        /^./,
        (l) => l.toUpperCase(),
      ),
    ],
  };
}
