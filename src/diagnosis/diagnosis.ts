import type { NearOperation, Operation } from '../catalog/operation';
import type { Span } from '../text/span';

export type Verdict = 'allowed' | 'denied' | 'unknown';
export type Confidence = 'high' | 'medium' | 'low';
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'notApplicable';

/** Where a statement comes from. `stated` is what the user merely says. */
export type Source = 'documented' | 'server' | 'request' | 'evidence' | 'stated' | 'inferred';

/** Why a request is refused. */
export const causes = [
  'wrong-endpoint',
  'role-permission',
  'bad-payload',
  'feature-not-licensed',
  'division',
  'oauth-scope',
  'no-user-context',
  'token-request-malformed',
  'region-mismatch',
  'target-user-state',
  'outbound-route',
  'wrong-org',
  'not-participant',
  'origin-not-allowed',
  'token-expired-or-revoked',
  'token-missing',
  'wrong-token-kind',
  'signed-url-expired',
  'ip-not-allowed',
  'quota',
  'org-policy',
] as const;
export type Cause = (typeof causes)[number];

/** One row of the table of checks. `at` is the place in the user's text that it speaks of. */
export interface Check {
  readonly id: string;
  readonly status: CheckStatus;
  readonly check: string;
  /** Operation or diagnosing call that the row is about: `GET /api/v2/tokens/me`; empty where there is none. */
  readonly endpoint: string;
  readonly expected: string;
  readonly actual: string;
  readonly source: Source;
  readonly at?: Span;
}

export interface Advice {
  readonly who: 'developer' | 'admin' | 'vendor';
  readonly text: string;
}

/** What the vendor needs to look an answer up. */
export interface Incident {
  readonly status: number;
  readonly code: string | null;
  readonly contextId: string | null;
  readonly correlationId: string | null;
  /** `Date` of the answer, as it stands there. */
  readonly date: string | null;
  readonly host: string;
}

/** What may refuse a request that every check lets through, and cannot be looked at. */
export interface Proviso {
  readonly kind: 'access-policy';
  /** Diagnosing call that would tell. */
  readonly endpoint: string;
  /** Why nothing is known of it. */
  readonly why: string;
}

/** A verdict as one sees it at a glance: `allowed` alone has no proviso. */
export type Mark = Verdict | 'allowedUnlessPolicy';

/** Why a request is refused, or that it is not, or what is missing to say so. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** What an `allowed` hangs on besides; says nothing of another verdict. */
  readonly proviso: Proviso | null;
  readonly cause: Cause | null;
  readonly confidence: Confidence;
  /** Other causes still possible, likeliest first; at most 4. */
  readonly alternatives: readonly Cause[];
  readonly operation: Operation | null;
  readonly nearest: readonly NearOperation[];
  readonly checks: readonly Check[];
  readonly advice: readonly Advice[];
  /** What to fetch or ask for next where something is unknown. */
  readonly nextEvidence: readonly string[];
  /** Sentences that belong to the answer and to no single row, e.g. that response and evidence disagree. */
  readonly notes: readonly string[];
  /** Of the evidence: when it was taken (ISO 8601) and by which host; null without evidence. */
  readonly evidence: { readonly takenAt: string | null; readonly host: string | null } | null;
  /** The answer that came back, where there was one. */
  readonly incident: Incident | null;
  /** One line that names the request: `POST /api/v2/conversations/calls`. */
  readonly subject: string;
}

export function markOf({ verdict, proviso }: Pick<Diagnosis, 'verdict' | 'proviso'>): Mark {
  return verdict === 'allowed' && proviso !== null ? 'allowedUnlessPolicy' : verdict;
}
