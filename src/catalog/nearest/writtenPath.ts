import { decodeSegment, maxSegments, withoutQuery } from '../segments';
import { plainWord } from './pathWord';
import { isPlaceholder } from './placeholder';

/** A resource word with the number of ids behind it. */
export interface WrittenUnit {
  readonly word: string;
  readonly ids: number;
  /** The words it is made of, where the writing shows them: `canned-responses`. */
  readonly parts?: readonly string[];
}

/** A path that somebody wrote, as far as its shape goes. */
export interface WrittenPath {
  readonly units: readonly WrittenUnit[];
  /** The path starts as every documented one does, with `/api/v2/`. */
  readonly rightPrefix: boolean;
}

/** Words that stand before the resources: `/v2/`, `/api/v1/`, `/platform/api/v2/`. */
const prefixWord = /^(?:platform|api|rest|v\d{1,2}(?:\.\d{1,2})?)$/i;
const maxPrefix = 6;

/** More words than any documented path has; what is beyond is not looked at. */
const maxUnits = 12;

/**
 * Reads the shape of a path: prefix off, ids and variables counted to the word before them.
 * `isWord` knows the words of the catalog, which are words even where they look like ids.
 */
export function readPath(path: string, isWord: (word: string) => boolean): WrittenPath {
  const segments = withoutQuery(path).split('/', maxSegments).map(decodeSegment);
  if (segments[0] === '') segments.shift();
  if (segments.at(-1) === '') segments.pop();
  const rightPrefix = segments[0] === 'api' && segments[1] === 'v2';
  let start = 0;
  while (start < maxPrefix && prefixWord.test(segments[start] ?? '')) start++;
  const units: { word: string; ids: number; parts?: readonly string[] }[] = [];
  for (const segment of segments.slice(start)) {
    const last = units.at(-1);
    const isId = !isWord(plainWord(segment)) && isPlaceholder(segment);
    if (!isId) units.push(unitOf(segment));
    else if (last !== undefined) last.ids++;
  }
  return { units: units.slice(0, maxUnits), rightPrefix };
}

function unitOf(segment: string): WrittenUnit {
  const parts = segment.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/, maxUnits).map(plainWord);
  const word = { word: plainWord(segment), ids: 0 };
  return parts.length > 1 ? { ...word, parts: parts.filter((part) => part !== '') } : word;
}
