import type { NearOperation } from '../catalog/operation';
import { checkAccessPolicy } from './checks/accessPolicy';
import { checkAnswer } from './checks/answer';
import { checkBody } from './checks/body';
import { checkClaims, checkStatedScopes } from './checks/claims';
import { checkDivision } from './checks/division';
import { checkGivenDivisions } from './checks/givenDivisions';
import { checkGuestToken } from './checks/guestToken';
import { checkHeaders } from './checks/headers';
import { checkHost } from './checks/host';
import { checkMissingObject } from './checks/missingObject';
import { checkNotedAnswer } from './checks/notedAnswer';
import { checkOperation, isElsewhere } from './checks/operation';
import { checkOwn } from './checks/own';
import { checkOtherUser } from './checks/otherUser';
import { checkOutcome } from './checks/outcome';
import { checkOrganization } from './checks/organization';
import { checkParticipant } from './checks/participant';
import { checkPermission } from './checks/permission';
import { checkQuota } from './checks/quota';
import { checkRedirect } from './checks/redirect';
import { checkRegion } from './checks/region';
import { checkRoute } from './checks/route';
import { checkScope } from './checks/scope';
import { checkSignedUrl } from './checks/signedUrl';
import { checkStatedNames } from './checks/statedNames';
import { checkStation } from './checks/station';
import { checkToken } from './checks/token';
import { checkTokenRequest } from './checks/tokenRequest';
import { checkUserContext } from './checks/userContext';
import { checkVisibleDivisions } from './checks/visibleDivisions';
import { checkWrapupCode } from './checks/wrapupCode';
import { headerOf } from '../request/header';
import { makeCase, type Case, type Inputs } from './case';
import { adviceFor } from './causeAdvice';
import { conclude, type Conclusion } from './conclusion';
import type { Advice, Check, Diagnosis, Incident } from './diagnosis';
import { cutMarkdown } from './cutMarkdown';
import { notesOf } from './notes';
import { adviceWithoutCause } from './openAdvice';
import { provisoOf } from './proviso';
import type { CheckResult, Wanted } from './suspicion';
import { l10n } from '../text/l10n';

/** In the order in which they bite. */
const CHECKS: readonly ((c: Case, nearest: readonly NearOperation[]) => CheckResult)[] = [
  checkAnswer,
  checkHost,
  checkOperation,
  checkMissingObject,
  checkTokenRequest,
  checkSignedUrl,
  checkRedirect,
  checkRegion,
  checkHeaders,
  checkGuestToken,
  checkToken,
  checkOrganization,
  checkUserContext,
  checkClaims,
  checkStatedNames,
  checkNotedAnswer,
  checkScope,
  checkPermission,
  checkDivision,
  checkVisibleDivisions,
  checkGivenDivisions,
  checkAccessPolicy,
  checkParticipant,
  checkWrapupCode,
  checkBody,
  checkOtherUser,
  checkStation,
  checkRoute,
  checkOutcome,
  checkQuota,
  checkStatedScopes,
];

/**
 * Why a request is refused, or that it is not, or what is missing to say so. Pure, deterministic and total:
 * no clock, no network, no exception, whatever the request and the evidence hold.
 */
export function diagnose(inputs: Inputs): Diagnosis {
  const c = makeCase(inputs);
  const nearest = c.operation || !c.request.line || isElsewhere(c) ? [] : near(c);
  const results = CHECKS.map((check) => check(c, nearest));
  const checks = results.flatMap((r) => r.checks);
  // What an organization checks for itself says nothing of the platform's own gates, and decides nothing here.
  const own = checkOwn(c);
  const conclusion = conclude(
    c,
    checks,
    results.flatMap((r) => r.suspicions ?? []),
  );
  const proviso = provisoOf(c);
  return {
    verdict: conclusion.verdict,
    proviso,
    cause: conclusion.cause,
    confidence: conclusion.confidence,
    alternatives: conclusion.alternatives,
    operation: c.operation ?? null,
    nearest,
    checks: [...atLeastThree(c, checks), ...own.checks],
    advice: [...adviceOf(c, conclusion, results), ...(own.advice ?? [])],
    nextEvidence: nextOf(c, conclusion, results),
    notes: notesOf(
      c,
      checks,
      conclusion,
      proviso,
      results.flatMap((r) => r.notes ?? []),
    ),
    evidence: c.evidence.present ? { takenAt: c.evidence.takenAt, host: c.evidence.host } : null,
    incident: incidentOf(c),
    subject: subjectOf(c),
  };
}

function near(c: Case): readonly NearOperation[] {
  return c.catalog.nearest(c.request.line?.method.value ?? 'GET', c.target.path, 5);
}

/** More advice than this nobody follows. */
const MOST_ADVICE = 7;
const LONGEST_ADVICE = 600;

/** First the named cause's advice, then that of further blockers, then what holds anyway. */
function adviceOf(
  c: Case,
  { ranked, cause }: Conclusion,
  results: readonly CheckResult[],
): readonly Advice[] {
  const firm = ranked
    .filter((s) => s.gate === true || (s.strength !== 'possible' && s.strength === ranked[0]?.strength))
    .flatMap((s) => (s.advice?.length ? s.advice : adviceFor(c, s.cause)));
  const all = [...firm, ...results.flatMap((r) => r.advice ?? [])];
  const unique = [...new Map(all.map((a) => [a.text, a])).values()].map((a) => ({
    ...a,
    text: cutMarkdown(a.text, LONGEST_ADVICE),
  }));
  if (unique.length > 0 || cause !== null) return unique.slice(0, MOST_ADVICE);
  const said = ranked.filter((s) => s.said && s.cause !== 'region-mismatch');
  return said.length > 0
    ? said.flatMap((s) => (s.advice?.length ? s.advice : adviceFor(c, s.cause)))
    : adviceWithoutCause(c);
}

/** What is still open matters only where something is open; what was asked and answered is not asked again. */
function nextOf(
  c: Case,
  { cause, confidence }: Conclusion,
  results: readonly CheckResult[],
): readonly string[] {
  if (cause !== null && confidence === 'high' && c.status !== null && c.status >= 400) return [];
  const wanted = results.flatMap((r) => r.nextEvidence ?? []).filter((next) => !isAnswered(c, next));
  return byCall(wanted).slice(0, 8);
}

/** What is wanted of one call, in one line. */
function byCall(wanted: readonly Wanted[]): readonly string[] {
  const lines = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = one.call ?? one.what;
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines].map(([key, all]) =>
    all[0]?.call === undefined ? key : `${key}: ${[...new Set(all.map(({ what }) => what))].join('; ')}`,
  );
}

/** Whether the evidence holds the whole answer to the call. */
function isAnswered({ evidence }: Case, { call }: Wanted): boolean {
  const asked = call?.split('?')[0];
  return asked !== undefined && evidence.body(asked).known && evidence.response(asked)?.complete !== false;
}

/** A pasted sentence alone still gets told what could not be judged. */
function atLeastThree(c: Case, checks: readonly Check[]): readonly Check[] {
  const missing = ['token', 'scope', 'permission'].filter((id) => !checks.some((check) => check.id === id));
  const fill = missing.slice(0, Math.max(0, 3 - checks.length)).map((id) => notJudged(c, id));
  return [...checks, ...fill];
}

function notJudged(c: Case, id: string): Check {
  const check =
    { token: l10n.t('Access token'), scope: l10n.t('OAuth scope'), permission: l10n.t('Role permission') }[
      id
    ] ?? id;
  const apart = c.request.line !== undefined;
  return {
    id,
    status: apart ? 'notApplicable' : 'unknown',
    check,
    endpoint: '',
    expected: '',
    actual: apart ? l10n.t('no API operation, nothing to hold') : l10n.t('the request is not known'),
    source: 'inferred',
  };
}

function incidentOf({ request, status, error, code, target }: Case): Incident | null {
  if (status === null) return null;
  return {
    status,
    code: code?.name ?? null,
    contextId: error?.contextId ?? null,
    correlationId: error?.names.correlationId ?? null,
    date: headerOf(request.response?.headers ?? [], 'date')?.value.value ?? null,
    host: target.host,
  };
}

function subjectOf(c: Case): string {
  const line = c.request.line;
  if (!line) return c.error?.code ?? l10n.t('an answer without its request');
  return `${line.method.value} ${c.target.path}`;
}
