import { l10n } from '../../text/l10n';
import { markOf, type Mark } from '../../diagnosis/diagnosis';
import { checkWord, markWord } from '../marks';
import { inlineText } from '../../report/inlineText';
import type { KeptAnswer } from './run';

/** Something that is not as it was. */
export interface Difference {
  /** Name of the check, or `Verdict`, `Cause`. */
  readonly what: string;
  /** Id of the check; empty where it is the answer as a whole. */
  readonly id: string;
  readonly before: string;
  readonly now: string;
  /** Whether things got better or worse; undefined where that cannot be said. */
  readonly better: boolean | undefined;
}

/** What changed between two answers on the same request: the verdict first, then the checks in their order. */
export function differences(before: KeptAnswer, now: KeptAnswer): readonly Difference[] {
  return [...ofTheWhole(before, now), ...ofTheChecks(before, now)];
}

/** How good it is; of what is not allowed, nothing is better than the other. */
const RANK: Readonly<Record<Mark, number>> = { allowed: 2, allowedUnlessPolicy: 1, denied: 0, unknown: 0 };

function ofTheWhole(before: KeptAnswer, now: KeptAnswer): readonly Difference[] {
  const verdict: Difference = {
    what: l10n.t('Verdict'),
    id: '',
    before: markWord[markOf(before)](),
    now: markWord[markOf(now)](),
    better: RANK[markOf(now)] === RANK[markOf(before)] ? undefined : RANK[markOf(now)] > RANK[markOf(before)],
  };
  const cause: Difference = {
    what: l10n.t('Cause'),
    id: '',
    before: before.cause ?? l10n.t('not settled'),
    now: now.cause ?? l10n.t('not settled'),
    better: undefined,
  };
  return [verdict, cause].filter((one) => one.before !== one.now);
}

function ofTheChecks(before: KeptAnswer, now: KeptAnswer): readonly Difference[] {
  const then = rowsByKey(before);
  const today = rowsByKey(now);
  const keys = [...new Set([...today.keys(), ...then.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [then.get(key), today.get(key)];
    const [old, fresh] = [wordsOf(was), wordsOf(is)];
    if (old === fresh) return [];
    return [
      {
        what: (is ?? was)?.check ?? key,
        id: (is ?? was)?.id ?? '',
        before: old,
        now: fresh,
        better: is?.status === was?.status ? undefined : betterOf(was?.status, is?.status),
      },
    ];
  });
}

type Row = KeptAnswer['checks'][number];

/** A check may stand there several times, about several fields: the second is compared with the second. */
function rowsByKey({ checks }: KeptAnswer): ReadonlyMap<string, Row> {
  const seen = new Map<string, number>();
  return new Map(
    checks.map((row) => {
      const name = `${row.id} ${row.check}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [`${name} ${nth}`, row];
    }),
  );
}

function wordsOf(row: Row | undefined): string {
  return row ? `${checkWord[row.status]()}: ${inlineText(row.actual)}` : l10n.t('not judged');
}

function betterOf(was: Row['status'] | undefined, is: Row['status'] | undefined): boolean | undefined {
  if (is === 'fail') return false;
  return was === 'fail' || is === 'pass' ? true : undefined;
}
