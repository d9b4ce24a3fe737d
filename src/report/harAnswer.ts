import type { Cause } from '../diagnosis/diagnosis';
import type { HarDiagnosis } from '../har/diagnoseHar';
import { harGroups } from '../har/harGroups';
import type { HarTally } from '../har/harRefusals';
import { answerOf, type LocatedAnswer } from './answer';
import { groupTitle } from './harWords';

/** The stable JSON form of what is said of a recording; `results` are as those of any file with several requests. */
export interface HarAnswer {
  readonly schemaVersion: 1;
  /** One for each refused call, in the order of the file. */
  readonly results: readonly LocatedAnswer[];
  /** By cause, that of the most calls first; `results` are indices of the above. */
  readonly groups: readonly {
    readonly cause: Cause | null;
    readonly title: string;
    readonly count: number;
    readonly results: readonly number[];
  }[];
  readonly recording: HarTally;
}

/** @param diagnosis in which each call has a diagnosis of its own */
export function harAnswer({ tally, refusals }: HarDiagnosis, catalogVersion: string): HarAnswer {
  const located = refusals.flatMap(({ diagnosis, calls }) => calls.map(({ at }) => ({ diagnosis, at })));
  const order = [...located].sort((a, b) => a.at.start - b.at.start);
  const index = new Map(order.map(({ at }, i) => [at.start, i]));
  return {
    schemaVersion: 1,
    results: order.map(({ diagnosis, at }) => ({ ...answerOf(diagnosis, { catalogVersion }), at })),
    groups: harGroups(refusals).map(({ cause, calls }) => ({
      cause,
      title: groupTitle(cause),
      count: calls.length,
      results: calls.flatMap(({ at }) => index.get(at.start) ?? []),
    })),
    recording: tally,
  };
}

/** One answer for each cause, that of the most calls first: what stands for the others of its group. */
export function harExamples({ refusals }: HarDiagnosis, catalogVersion: string): LocatedAnswer[] {
  return harGroups(refusals).flatMap(({ example: { diagnosis, calls } }) =>
    calls.slice(0, 1).map(({ at }) => ({ ...answerOf(diagnosis, { catalogVersion }), at })),
  );
}
