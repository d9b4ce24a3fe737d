import type { LocatedAnswer } from '../../engine';
import { l10n } from '../../text/l10n';

/** What an answer in the history has: no report, which would be kept for nothing. */
export type KeptAnswer = Pick<
  LocatedAnswer,
  | 'verdict'
  | 'proviso'
  | 'cause'
  | 'confidence'
  | 'checks'
  | 'advice'
  | 'nextEvidence'
  | 'notes'
  | 'subject'
  | 'headline'
  | 'evidence'
  | 'operation'
  | 'at'
>;

/** A text that was diagnosed. The text itself is not kept: it may hold a token. */
export interface DiagnosisRun {
  /** Counts up; names the run in ids. */
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  /** URI of the file that the requests stand in; missing where they came from the clipboard. */
  readonly uri?: string | undefined;
  /** One for each request. */
  readonly answers: readonly KeptAnswer[];
}

/** What a run is called: its request, or how many there are. */
export function runTitle({ answers }: DiagnosisRun): string {
  const [first, ...others] = answers;
  return others.length === 0 ? (first?.subject ?? '') : l10n.t('{0} requests', answers.length);
}

/** Checks that failed, in all answers of a run. */
export function failedChecks({ answers }: DiagnosisRun): number {
  return answers.reduce(
    (sum, { checks }) => sum + checks.filter(({ status }) => status === 'fail').length,
    0,
  );
}
