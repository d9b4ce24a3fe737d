import type { WrittenUnit } from './writtenPath';
import { singularOf } from '../stem';

/** Another way to read a written path costs this much more than the plain one. */
export const rereadingCost = 0.1;

/**
 * The ways to read the words of a written path: as they stand; with two neighbours taken for one word of the catalog
 * (`outbound/routes` for `outboundroutes`); with an unknown word taken apart (`userroles` for `users/roles`).
 */
export function readings(
  units: readonly WrittenUnit[],
  isWord: (word: string) => boolean,
  partsOf: (word: string) => readonly string[],
): (readonly WrittenUnit[])[] {
  const found: (readonly WrittenUnit[])[] = [units];
  units.forEach((unit, at) => {
    const next = units[at + 1];
    if (next !== undefined && unit.ids === 0) {
      const joined = [unit.word + next.word, singularOf(unit.word) + next.word].find(isWord);
      if (joined !== undefined) found.push(units.toSpliced(at, 2, { word: joined, ids: next.ids }));
    }
    if (isWord(unit.word)) return;
    const parts = partsOf(unit.word);
    if (parts.length > 1) found.push(units.toSpliced(at, 1, ...apart(parts, unit.ids)));
  });
  return found.slice(0, most);
}

const most = 4;

function apart(parts: readonly string[], ids: number): WrittenUnit[] {
  return parts.map((word, at) => ({ word, ids: at === parts.length - 1 ? ids : 0 }));
}
