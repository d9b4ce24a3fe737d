import type { Span } from '../../text/span';
import { UnreadableInput } from '../request';
import { JsonCursor } from './jsonCursor';
import { l10n } from '../../text/l10n';

/** Larger files are refused: 512 MB in bytes. The file is held in memory once, and its entries are read one by one. */
export const maxHarBytes = 512 * 1024 * 1024;

/** One recorded call as it stands in the file. */
export interface HarEntry {
  /** As it stands; it may hold secrets. */
  readonly text: string;
  /** In UTF-16 units, as in every text. */
  readonly at: Span;
  /** Line that it begins on, from 1. */
  readonly line: number;
  /** Bytes of the file up to the end of this entry, of all that it has. */
  readonly read: number;
}

const decoder = new TextDecoder();

/** Whether a text is the recording of a browser or a proxy (HTTP Archive 1.2), by its first words. */
export function isHar(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries|comment|_\w+)"\s*:/.test(
    text.slice(0, 2000),
  );
}

/**
 * The entries of a HAR file one after the other; returns whether the file is whole. Of a file that is cut off, what
 * stands before the cut is read.
 *
 * @throws UnreadableInput where the file is no HAR
 */
export function* harEntries(bytes: Uint8Array): Generator<HarEntry, boolean, void> {
  const cursor = openEntries(bytes);
  let shift = cursor.at - decoder.decode(bytes.subarray(0, cursor.at)).length;
  for (;;) {
    while (cursor.take(','));
    if (cursor.take(']')) return true;
    if (cursor.atEnd) return false;
    const { at: from, line } = cursor;
    if (!cursor.skipValue()) return false;
    // A bracket that closes nothing would be met again and again.
    if (cursor.at === from) return false;
    const text = decoder.decode(bytes.subarray(from, cursor.at));
    const start = from - shift;
    shift += cursor.at - from - text.length;
    yield { text, at: { start, end: start + text.length }, line, read: cursor.at };
  }
}

/** A cursor behind the bracket that opens `log.entries`. */
function openEntries(bytes: Uint8Array): JsonCursor {
  if (bytes.length > maxHarBytes) {
    throw new UnreadableInput(
      l10n.t(
        'The file is larger than {0} MB: record anew, only what leads to the refusal.',
        maxHarBytes / 1024 / 1024,
      ),
    );
  }
  const cursor = new JsonCursor(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) cursor.at = 3;
  const found = cursor.take('{') && enter(cursor, 'log') && cursor.take('{') && enter(cursor, 'entries');
  if (!found || !cursor.take('[')) {
    throw new UnreadableInput(
      l10n.t(
        'This is no HAR file, it has no log.entries: save one from the network tab of the browser, and try again.',
      ),
    );
  }
  return cursor;
}

/** Moves to the value of a property of the object that the cursor is in; false where it has none of that name. */
function enter(cursor: JsonCursor, name: string): boolean {
  for (;;) {
    while (cursor.take(','));
    const from = cursor.at;
    if (cursor.bytes[from] !== 0x22 || !cursor.skipValue()) return false;
    const isMeant = decoder.decode(cursor.bytes.subarray(from, cursor.at)) === `"${name}"`;
    if (!cursor.take(':')) return false;
    cursor.skipBlanks();
    if (isMeant) return true;
    if (!cursor.skipValue()) return false;
  }
}
