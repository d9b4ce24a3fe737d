import type { NearOperation } from '../catalog/operation';
import { checkAnswer } from './checks/answer';
import { checkBody } from './checks/body';
import { checkClaims, checkStatedScopes } from './checks/claims';
import { checkDivision } from './checks/division';
import { checkGivenDivisions } from './checks/givenDivisions';
import { checkHost } from './checks/host';
import { checkOperation, isElsewhere } from './checks/operation';
import { checkOtherUser } from './checks/otherUser';
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
import { headerOf } from '../request/header';
import { makeCase, type Case, type Inputs } from './case';
import { adviceFor, adviceWithoutCause } from './causeAdvice';
import { conclude, type Conclusion } from './conclusion';
import type { Advice, Check, Diagnosis, Incident } from './diagnosis';
import { notesOf } from './notes';
import type { CheckResult } from './suspicion';

/** In the order in which they bite. */
const CHECKS: readonly ((c: Case, nearest: readonly NearOperation[]) => CheckResult)[] = [
  checkAnswer,
  checkHost,
  checkOperation,
  checkTokenRequest,
  checkSignedUrl,
  checkRedirect,
  checkRegion,
  checkToken,
  checkOrganization,
  checkUserContext,
  checkClaims,
  checkStatedNames,
  checkScope,
  checkPermission,
  checkDivision,
  checkVisibleDivisions,
  checkGivenDivisions,
  checkParticipant,
  checkBody,
  checkOtherUser,
  checkStation,
  checkRoute,
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
  const conclusion = conclude(
    c,
    checks,
    results.flatMap((r) => r.suspicions ?? []),
  );
  return {
    verdict: conclusion.verdict,
    cause: conclusion.cause,
    confidence: conclusion.confidence,
    alternatives: conclusion.alternatives,
    operation: c.operation ?? null,
    nearest,
    checks: atLeastThree(c, checks),
    advice: adviceOf(c, conclusion, results),
    nextEvidence: nextOf(c, conclusion, results),
    notes: notesOf(
      c,
      checks,
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

/** First the named cause's advice, then that of further blockers, then what holds anyway. */
function adviceOf(
  c: Case,
  { ranked, cause }: Conclusion,
  results: readonly CheckResult[],
): readonly Advice[] {
  const firm = ranked
    .filter((s) => s.strength !== 'possible' && (s.gate === true || s.strength === ranked[0]?.strength))
    .flatMap((s) => (s.advice?.length ? s.advice : adviceFor(c, s.cause)));
  const all = [...firm, ...results.flatMap((r) => r.advice ?? [])];
  const unique = [...new Map(all.map((a) => [a.text, a])).values()].map((a) => ({
    ...a,
    text: a.text.slice(0, 600),
  }));
  if (unique.length > 0 || cause !== null) return unique.slice(0, 7);
  return adviceWithoutCause(c);
}

/** What is still open matters only where something is open. */
function nextOf(
  c: Case,
  { cause, confidence }: Conclusion,
  results: readonly CheckResult[],
): readonly string[] {
  if (cause !== null && confidence === 'high' && c.status !== null && c.status >= 400) return [];
  return [...new Set(results.flatMap((r) => r.nextEvidence ?? []))].slice(0, 8);
}

/** A pasted sentence alone still gets told what could not be judged. */
function atLeastThree(c: Case, checks: readonly Check[]): readonly Check[] {
  const missing = ['token', 'scope', 'permission'].filter((id) => !checks.some((check) => check.id === id));
  const fill = missing.slice(0, Math.max(0, 3 - checks.length)).map((id) => notJudged(c, id));
  return [...checks, ...fill];
}

function notJudged(c: Case, id: string): Check {
  const check = { token: 'Access token', scope: 'OAuth scope', permission: 'Role permission' }[id] ?? id;
  const apart = c.request.line !== undefined;
  return {
    id,
    status: apart ? 'notApplicable' : 'unknown',
    check,
    endpoint: '',
    expected: '',
    actual: apart ? 'no API operation, nothing to hold' : 'the request is not known',
    source: 'inferred',
  };
}

function incidentOf({ request, status, error, target }: Case): Incident | null {
  if (status === null) return null;
  return {
    status,
    code: error?.code ?? null,
    contextId: error?.contextId ?? null,
    correlationId: error?.names.correlationId ?? null,
    date: headerOf(request.response?.headers ?? [], 'date')?.value.value ?? null,
    host: target.host,
  };
}

function subjectOf(c: Case): string {
  const line = c.request.line;
  if (!line) return c.error?.code ?? 'an answer without its request';
  return `${line.method.value} ${c.target.path}`;
}
