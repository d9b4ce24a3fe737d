import type { Advice, Cause, Check } from './diagnosis';

/**
 * How firmly a cause follows: settled by the server's words, catalog and request, or evidence; likely by what
 * the request or the user's statements show; possible as long as nothing excludes it.
 */
export type Strength = 'settled' | 'likely' | 'possible';

export interface Suspicion {
  readonly cause: Cause;
  readonly strength: Strength;
  /** A gate that fails by catalog and evidence alone, so that the request is refused whatever the answer was. */
  readonly gate?: boolean;
  /** The server's own word by its code, which goes before what its status excludes. */
  readonly said?: boolean;
  readonly advice?: readonly Advice[];
}

/** What would settle something that is open: the answer to a call, or what only a person can find out. */
export interface Wanted {
  /** A request line, without variants of it: `GET /api/v2/tokens/me`. Absent where no one call tells. */
  readonly call?: string;
  /** What is wanted of it, or the whole sentence where there is no call. */
  readonly what: string;
}

export function wanted(call: string, what: string): Wanted {
  return { call, what };
}

/** What one check has to say: its rows of the table, what it suspects, and what would settle it. */
export interface CheckResult {
  readonly checks: readonly Check[];
  readonly suspicions?: readonly Suspicion[];
  /** Advice that holds whatever the cause turns out to be, e.g. that a claimed scope does not exist. */
  readonly advice?: readonly Advice[];
  readonly nextEvidence?: readonly Wanted[];
  readonly notes?: readonly string[];
}

const WEIGHT: Readonly<Record<Strength, number>> = { settled: 2, likely: 1, possible: 0 };

/** Positive where the first is the firmer one. */
export function compareStrength(a: Strength, b: Strength): number {
  return WEIGHT[a] - WEIGHT[b];
}

export function weaker(a: Strength, b: Strength): Strength {
  return compareStrength(a, b) < 0 ? a : b;
}
