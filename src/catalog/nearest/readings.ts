import { singularOf } from '../stem';
import type { Vocabulary } from './vocabulary';
import type { WrittenUnit } from './writtenPath';

/** Another way to read a written path costs this much more than the plain one. */
export const rereadingCost = 0.1;

/** Each one costs as much time as the plain one. */
const most = 4;

/**
 * The ways to read the words of a written path: as they stand; with two neighbours taken for one word of the catalog
 * (`outbound/routes` for `outboundroutes`); with an unknown word taken apart (`userroles` for `users/roles`).
 */
export function readings(units: readonly WrittenUnit[], vocabulary: Vocabulary): (readonly WrittenUnit[])[] {
  const found: (readonly WrittenUnit[])[] = [units];
  units.forEach((unit, at) => {
    const next = units[at + 1];
    if (next !== undefined && unit.ids === 0) {
      const joined = [unit.word, singularOf(unit.word)].map((word) => word + next.word);
      const word = joined.find((together) => vocabulary.has(together));
      if (word !== undefined) found.push(units.toSpliced(at, 2, { word, ids: next.ids }));
    }
    if (vocabulary.has(unit.word)) return;
    const parts = unit.parts ?? vocabulary.partsOf(unit.word);
    if (parts.length > 1) found.push(units.toSpliced(at, 1, ...apart(parts, unit.ids)));
  });
  return found.slice(0, most);
}

/** Ids that stood behind the word stand behind its last part. */
function apart(parts: readonly string[], ids: number): WrittenUnit[] {
  return parts.map((word, at) => ({ word, ids: at === parts.length - 1 ? ids : 0 }));
}
