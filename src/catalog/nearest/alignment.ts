import type { Unit } from './candidates';

/** One written word with how alike it is to every word of the catalog. */
export interface Query {
  readonly ids: number;
  readonly alike: Float64Array;
  readonly weight: number;
}

/** Which word of a documented path each written word stands for. */
export interface Alignment {
  /** By written unit: the unit of the path, or -1. */
  readonly to: Int8Array;
  /** By written unit: how alike the two are. */
  readonly alike: Float64Array;
  /** By unit of the path: the written unit, or -1. */
  readonly from: Int8Array;
}

/** Pairs the words of two paths, the most alike first, whatever their order; of equals those in like places. */
export function align(query: readonly Query[], units: readonly Unit[]): Alignment {
  const to = new Int8Array(query.length).fill(-1);
  const alike = new Float64Array(query.length);
  const from = new Int8Array(units.length).fill(-1);
  for (;;) {
    let best = 0;
    let pair: readonly [number, number] | undefined;
    for (let i = 0; i < query.length; i++) {
      const written = query[i];
      if (to[i] !== -1 || written === undefined) continue;
      for (let j = 0; j < units.length; j++) {
        if (from[j] !== -1) continue;
        const likeness = (written.alike[units[j]?.word ?? -1] ?? 0) - Math.abs(i - j) * 0.01;
        if (likeness > best && likeness > leastLikeness) {
          best = likeness;
          pair = [i, j];
        }
      }
    }
    if (pair === undefined) return { to, alike, from };
    const [i, j] = pair;
    to[i] = j;
    from[j] = i;
    alike[i] = query[i]?.alike[units[j]?.word ?? -1] ?? 0;
  }
}

/** Words that have less in common have nothing in common. */
const leastLikeness = 0.2;
