import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Cause, Check } from '../diagnosis';
import { isGenuine, type Standing } from '../errorCode';
import { isHeldNowhere, isHeldSomewhere } from '../holdings';
import { knownPermissions } from '../requirement';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, codes, lineOf, outside } from '../words';
import { l10n } from '../../text/l10n';

/** What the server itself says: code first, then its sentence, then the bare status. */
export function checkAnswer(c: Case): CheckResult {
  const { status, error, request } = c;
  if (status === null || !request.response) return { checks: [] };
  if (isSuccess(status)) return { checks: [row(c, 'pass', String(status))] };
  if (!error || error.form === 'none') {
    const words = status === 0 ? l10n.t('no status, no text') : l10n.t('{0}, without a body', status);
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
    check: l10n.t("Server's answer"),
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

function inWords({ error, status, code: answer, said }: Case): string {
  const first = status === null || status === 0 ? l10n.t('no status') : String(status);
  const message = outside((error?.message ?? '').slice(0, 300));
  if (answer === null) {
    const strange = error?.form !== 'login' && said === null && status !== null && status < 500 && status > 0;
    return strange
      ? l10n.t('{0}, no code, "{1}"; this text is none of the documented templates', first, message)
      : l10n.t('{0}, no code, "{1}"', first, message);
  }
  const named = `${first} ${code(answer.name)}`;
  const told = standing(answer.standing, answer.inferred ? l10n.t('{0} (by its sentence)', named) : named);
  return message === '' ? told : `${told}: ${message}`;
}

/** A code, and what is to be said of its place where it is not its own. */
function standing(place: Standing, named: string): string {
  switch (place) {
    case 'here':
    case 'unlisted':
      return named;
    case 'elsewhere':
      return l10n.t('{0} (documented for other operations)', named);
    case 'misplaced':
      return l10n.t('{0} (documented for another status)', named);
    case 'unknown':
      return l10n.t('{0}, a code that is not documented', named);
  }
}

/** Names in the text that nobody knows, said as such. */
function namesRow(c: Case): readonly Check[] {
  if (!c.error) return [];
  const strange = c.error.names.permissions.filter((p) => !c.catalog.isPermission(p));
  const { unreadable } = c.error.names;
  const words = [
    ...(strange.length > 0
      ? [l10n.t('{0}: no documented operation asks for it', codes(strange, 'and'))]
      : []),
    ...(unreadable.length > 0
      ? [l10n.t('{0}: not a permission name', codes(unreadable.slice(0, 3), 'and'))]
      : []),
  ];
  if (words.length === 0) return [];
  return [
    {
      id: 'answer-names',
      status: 'unknown',
      check: l10n.t('Names in the answer'),
      endpoint: '',
      expected: l10n.t('permissions that operations ask for'),
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
  const untold = status === 0 || status === null;
  return { nextEvidence: [{ what: request.line ? answerOnly(untold) : withItsRequest(untold) }] };
}

function answerOnly(untold: boolean): string {
  return untold
    ? l10n.t(
        'The status and whole body of the answer, with its code and contextId: the code says which gate refused',
      )
    : l10n.t(
        'The whole error body of the answer, with its code and contextId: the code says which gate refused',
      );
}

function withItsRequest(untold: boolean): string {
  return untold
    ? l10n.t(
        'Method and path of the request, and the status and whole body of the answer, with its code and contextId: the code says which gate refused',
      )
    : l10n.t(
        'Method and path of the request, and the whole error body of the answer, with its code and contextId: the code says which gate refused',
      );
}

/** A clear answer to an unknown request: what it was about is the next to know. */
function askForRequest({ request }: Case): Pick<CheckResult, 'nextEvidence'> {
  return request.line
    ? {}
    : { nextEvidence: [{ what: l10n.t('Method and path of the request: they say what it asks for') }] };
}
