import type { Cause, Confidence } from '../diagnosis/diagnosis';
import type { DiagnosedRefusal } from './diagnoseHar';
import type { RefusedCall } from './harRefusals';

/** Refused calls of one cause. */
export interface HarGroup {
  /** Null where nothing settles why the calls were refused. */
  readonly cause: Cause | null;
  /** The diagnosis that stands for the group: of the most calls, and among those the surest. */
  readonly example: DiagnosedRefusal;
  readonly refusals: readonly DiagnosedRefusal[];
  /** All of the group, in the order of the file. */
  readonly calls: readonly RefusedCall[];
}

const sureness: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

/** Refusals by cause: that of the most calls first, and what nothing settles last. */
export function harGroups(refusals: readonly DiagnosedRefusal[]): readonly HarGroup[] {
  const byCause = new Map<Cause | null, DiagnosedRefusal[]>();
  for (const refusal of refusals) {
    const { cause } = refusal.diagnosis;
    byCause.set(cause, [...(byCause.get(cause) ?? []), refusal]);
  }
  return [...byCause]
    .flatMap(([cause, alike]) => groupOf(cause, alike))
    .sort((a, b) => Number(a.cause === null) - Number(b.cause === null) || b.calls.length - a.calls.length);
}

function groupOf(cause: Cause | null, refusals: readonly DiagnosedRefusal[]): HarGroup[] {
  const [example] = [...refusals].sort(
    (a, b) =>
      b.calls.length - a.calls.length || sureness[b.diagnosis.confidence] - sureness[a.diagnosis.confidence],
  );
  if (!example) return [];
  const calls = refusals.flatMap((refusal) => refusal.calls).sort((a, b) => a.at.start - b.at.start);
  return [{ cause, example, refusals, calls }];
}
