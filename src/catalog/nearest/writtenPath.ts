import { decodeSegment, maxSegments } from '../segments';
import { isPlaceholder } from './placeholder';
import { plainWord } from './pathWord';

/** A resource word of a written path with the ids behind it. */
export interface WrittenUnit {
  readonly word: string;
  readonly ids: number;
}

/** A path that somebody wrote, as far as its shape goes. */
export interface WrittenPath {
  readonly units: readonly WrittenUnit[];
  /** The path starts as every documented one does, with `/api/v2/`. */
  readonly rightPrefix: boolean;
}

/** Words that stand before the resources: `/v2/`, `/api/v1/`, `/platform/api/v2/`. */
const prefixWord = /^(?:platform|api|rest|v\d+(?:\.\d+)?)$/i;

/**
 * Reads the shape of a path: prefix off, ids and variables counted to the word before them.
 * `isWord` knows the words of the catalog, which are words even where they look like ids.
 */
export function readPath(path: string, isWord: (word: string) => boolean): WrittenPath {
  const segments = path
    .split(/[?#]/, 1)
    .join()
    .split('/', maxSegments + 1)
    .map(decodeSegment);
  if (segments[0] === '') segments.shift();
  if (segments.at(-1) === '') segments.pop();
  const rightPrefix = segments[0] === 'api' && segments[1] === 'v2';
  let start = 0;
  while (start < 6 && prefixWord.test(segments[start] ?? '')) start++;
  const units: { word: string; ids: number }[] = [];
  for (const segment of segments.slice(start)) {
    const last = units.at(-1);
    if (!isWord(segment) && isPlaceholder(segment)) {
      if (last !== undefined) last.ids++;
    } else {
      units.push({ word: plainWord(segment), ids: 0 });
    }
  }
  return { units, rightPrefix };
}
