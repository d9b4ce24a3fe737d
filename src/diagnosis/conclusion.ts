import { isSuccess, type Case } from './case';
import type { Cause, Check, Confidence, Verdict } from './diagnosis';
import { isGenuine } from './errorCode';
import { isDecidedByParticipation } from './participation';
import { compareStrength, type Strength, type Suspicion } from './suspicion';

export interface Conclusion {
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly confidence: Confidence;
  readonly alternatives: readonly Cause[];
  /** The suspicions that count, the cause's own first. */
  readonly ranked: readonly Suspicion[];
}

const CONFIDENCE: Readonly<Record<Strength, Confidence>> = {
  settled: 'high',
  likely: 'medium',
  possible: 'low',
};

/** Causes that an answer of 401 can have: it is about the token, never about a role. */
const AT_THE_DOOR: ReadonlySet<Cause> = new Set<Cause>([
  'token-missing',
  'token-expired-or-revoked',
  'ip-not-allowed',
  'region-mismatch',
  'wrong-org',
  'wrong-token-kind',
  'token-request-malformed',
  'origin-not-allowed',
  'wrong-endpoint',
]);
/** Causes of a request that was accepted and had no effect, or not the one wanted. */
const WITHOUT_EFFECT: ReadonlySet<Cause> = new Set<Cause>([
  'division',
  'target-user-state',
  'outbound-route',
  'quota',
  'bad-payload',
]);
/** The checks that have to pass before a request is let through. */
const GATES: ReadonlySet<string> = new Set([
  'operation',
  'token',
  'user-context',
  'scope',
  'permission',
  'entitlement',
  'division',
]);

/** Checks that are there only where they decide: open ones leave the verdict open. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['division', 'entitlement', 'access-policy']);

/**
 * Checks that may fail although the platform takes the request: what the user states, what it ignores, and what shows
 * only afterwards, in what the accepted request does or lists. Any other failing check stands in the way.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  'claimed-scopes',
  'claimed-permissions',
  'stated-names',
  'header',
  'other-user',
  'operation-for-the-job',
  'outbound-route',
  'call-outcome',
  'station-persistent',
  'quota',
  'visible-divisions',
  'given-divisions',
]);

/**
 * From what the checks suspect to one answer. The order of the suspicions is the order in which they bite;
 * among equally firm ones the first stands. Nothing merely possible is named as the cause.
 */
export function conclude(c: Case, checks: readonly Check[], suspicions: readonly Suspicion[]): Conclusion {
  const open = gatesOpen(checks);
  const ranked = merge(suspicions.filter((s) => s.strength !== 'possible' || isRefusal(c)))
    .map((s) => inStatus(c, s))
    .filter((s) => s !== undefined)
    .map((s) =>
      open && s.cause === 'bad-payload' && s.gate && s.strength === 'likely'
        ? { ...s, strength: 'settled' as const }
        : s,
    )
    .sort(
      (a, b) => Number(isAsSaid(c, b)) - Number(isAsSaid(c, a)) || compareStrength(b.strength, a.strength),
    );
  const [first] = ranked;
  const named = first && first.strength !== 'possible' ? first : undefined;
  return {
    verdict: verdictOf(c, checks, suspicions),
    cause: named?.cause ?? null,
    confidence: named ? (isGuess(c) ? 'low' : CONFIDENCE[named.strength]) : 'low',
    alternatives: ranked
      .filter((s) => s !== named && !isMoot(s, named))
      .map((s) => s.cause)
      .slice(0, 4),
    ranked,
  };
}

/** What else a code is said for, once something firmer than the code speaks for it. */
const SAID_FOR: Partial<Readonly<Record<Cause, readonly Cause[]>>> = {
  'role-permission': ['feature-not-licensed', 'division'],
  division: ['role-permission', 'feature-not-licensed'],
  'wrong-org': ['role-permission'],
  'bad-payload': ['wrong-endpoint'],
  'token-expired-or-revoked': [
    'region-mismatch',
    'wrong-org',
    'wrong-token-kind',
    'token-missing',
    'token-request-malformed',
    'origin-not-allowed',
  ],
  'region-mismatch': ['wrong-org', 'token-request-malformed', 'token-expired-or-revoked'],
};

/**
 * Whether the platform's own code speaks of this cause. Which gate it was, the code says; that the evidence, of
 * another moment, finds a different one shut does not outweigh it.
 */
function isAsSaid({ said, code }: Case, { cause, strength }: Suspicion): boolean {
  if (said === null || !isGenuine(code) || strength === 'possible') return false;
  return (
    cause === said.cause ||
    said.or?.includes(cause) === true ||
    SAID_FOR[said.cause]?.includes(cause) === true
  );
}

/** Once a cause is settled, what was merely not excluded is no alternative to it. */
function isMoot(other: Suspicion, named: Suspicion | undefined): boolean {
  return named?.strength === 'settled' && other.strength === 'possible';
}

/** Behind a refusal whatever is not excluded stays possible; before the call only what is found counts. */
function isRefusal({ status }: Case): boolean {
  return status !== null;
}

/** One suspicion a cause, as firm as the firmest, with all its advice. */
function merge(suspicions: readonly Suspicion[]): readonly Suspicion[] {
  const byCause = new Map<Cause, Suspicion>();
  for (const s of suspicions) {
    const seen = byCause.get(s.cause);
    const firmer = seen && compareStrength(s.strength, seen.strength) > 0;
    // A cause stands where the firmest suspicion of it stands, not where it was first thought possible.
    if (firmer) byCause.delete(s.cause);
    byCause.set(s.cause, seen ? (firmer ? joined(s, seen) : joined(seen, s)) : s);
  }
  return [...byCause.values()];
}

function joined(firm: Suspicion, other: Suspicion): Suspicion {
  const advice = firm.advice?.length ? firm.advice : (other.advice ?? []);
  return {
    ...firm,
    advice,
    gate: firm.gate === true || other.gate === true,
    said: firm.said === true || other.said === true,
  };
}

/** What an answer's status excludes, or makes less likely. */
function inStatus(c: Case, s: Suspicion): Suspicion | undefined {
  const { status } = c;
  if (status === null || status === 0 || s.said) return s;
  if (isSuccess(status)) return WITHOUT_EFFECT.has(s.cause) ? s : undefined;
  if (status === 401) {
    if (!AT_THE_DOOR.has(s.cause)) return undefined;
    return s.cause === 'wrong-endpoint' && s.strength === 'likely' ? { ...s, strength: 'possible' } : s;
  }
  // Every other refusal comes after the token was taken; elsewhere than at the API, nobody looked at it.
  if (s.cause === 'token-missing' || s.cause === 'token-expired-or-revoked') {
    return c.target.asksForToken || s.strength === 'settled' ? s : undefined;
  }
  // A 400 comes after scope and role; a 403 is what they are refused with.
  const roleGate =
    s.cause === 'role-permission' ||
    s.cause === 'oauth-scope' ||
    s.cause === 'division' ||
    s.cause === 'feature-not-licensed';
  if (status === 400 && roleGate && s.strength !== 'settled') return undefined;
  if (status === 400 && roleGate) return { ...s, strength: 'possible' };
  return s;
}

function gatesOpen(checks: readonly Check[]): boolean {
  const gates = checks.filter((check) => GATES.has(check.id));
  const passed = (id: string): boolean =>
    gates.some((check) => check.id === id && check.status === 'pass' && check.source !== 'stated');
  return (
    gates.every((check) => check.status === 'pass' || check.status === 'notApplicable') &&
    passed('permission') &&
    passed('operation')
  );
}

/** A response decides first; without one, catalog and evidence do. What is merely stated decides nothing. */
function verdictOf(c: Case, checks: readonly Check[], suspicions: readonly Suspicion[]): Verdict {
  const { status } = c;
  if (status !== null) return verdictOfStatus(c, status);
  // A guessed operation decides nothing: the request may be for another one.
  if (isGuess(c)) return 'unknown';
  if (suspicions.some((s) => s.gate)) return 'denied';
  if (!c.operation || c.target.kind === 'foreign') return 'unknown';
  if (checks.some(({ id, status: found }) => found === 'fail' && !HARMLESS.has(id))) return 'unknown';
  if (c.operation.auth === 'none') return 'allowed';
  const firm = ['token', 'user-context', 'scope', 'permission'].every((id) => {
    const gate = checks.filter((check) => check.id === id);
    return gate.length > 0 && gate.every((check) => isFirmPass(check));
  });
  const { operation } = c;
  const others = checks
    .filter(({ id }) => LEFT_OPEN.has(id) || (id === 'participant' && isDecidedByParticipation(operation)))
    .every((check) => check.status === 'pass');
  return firm && others ? 'allowed' : 'unknown';
}

function isGuess({ request }: Case): boolean {
  return request.binding === 'shape';
}

function isFirmPass(check: Check): boolean {
  return (
    (check.status === 'pass' || check.status === 'notApplicable') &&
    check.source !== 'stated' &&
    check.source !== 'inferred'
  );
}

function verdictOfStatus(c: Case, status: number): Verdict {
  if (isSuccess(status)) return 'allowed';
  if (status === 404) return c.operation ? 'unknown' : 'denied';
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) return 'denied';
  return 'unknown';
}
