import type { Unit } from './candidates';
import { leastLikeness, type AskedUnit } from './question';

/** Which word of a documented path each written word stands for; -1 for none. */
export interface Alignment {
  /** By written unit: the unit of the path. */
  readonly to: readonly number[];
  /** By unit of the path: the written unit. */
  readonly from: readonly number[];
  /** By written unit: how alike the two are. */
  readonly alike: readonly number[];
}

/** How much less alike two words are for each place that they stand apart: it decides between equals. */
const apart = 0.01;

/** Pairs the words of two paths, the most alike first, whatever their order. */
export function align(written: readonly AskedUnit[], units: readonly Unit[]): Alignment {
  const pairs: { i: number; j: number; alike: number; rank: number }[] = [];
  for (let i = 0; i < written.length; i++) {
    for (let j = 0; j < units.length; j++) {
      const alike = written[i]?.alike[units[j]?.word ?? -1] ?? 0;
      if (alike > leastLikeness) pairs.push({ i, j, alike, rank: alike - Math.abs(i - j) * apart });
    }
  }
  pairs.sort((a, b) => b.rank - a.rank);
  const to = new Array<number>(written.length).fill(-1);
  const from = new Array<number>(units.length).fill(-1);
  const likeness = new Array<number>(written.length).fill(0);
  for (const { i, j, alike } of pairs) {
    if (to[i] !== -1 || from[j] !== -1) continue;
    to[i] = j;
    from[j] = i;
    likeness[i] = alike;
  }
  return { to, from, alike: likeness };
}
