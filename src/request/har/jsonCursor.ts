const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Walks over JSON in UTF-8 without reading it: values are told by their brackets and quotes alone, so that of a large
 * file only the parts that matter are ever decoded. It never fails; whether a value is right is for its parser to say.
 */
export class JsonCursor {
  /** Offset in bytes. */
  at = 0;
  /** Line of the cursor, from 1. Strings hold no line breaks, so that only what stands between them is counted. */
  line = 1;

  constructor(readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Moves to the next byte that is no blank, and behind it where it is `character`. */
  take(character: string): boolean {
    this.skipBlanks();
    if (this.bytes[this.at] !== character.charCodeAt(0)) return false;
    this.at++;
    return true;
  }

  skipBlanks(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte > 0x20) return;
      if (byte === LINE_FEED) this.line++;
    }
  }

  /**
   * Moves behind the value at the cursor: false, and the cursor at the end, where the text ends inside it. A bracket
   * that nothing opened, or a comma, ends a value too.
   */
  skipValue(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let depth = 0;
    let { at, line } = this;
    while (at < length) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        at = stringEnd(bytes, at + 1);
        if (at > length) break;
        if (depth === 0) return this.moveTo(at, line);
        continue;
      }
      if (byte === COMMA && depth === 0) return this.moveTo(at, line);
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (depth === 0) return this.moveTo(at, line);
        if (--depth === 0) return this.moveTo(at + 1, line);
      } else if (byte === LINE_FEED) line++;
      at++;
    }
    this.moveTo(length, line);
    return false;
  }

  private moveTo(at: number, line: number): true {
    this.at = at;
    this.line = line;
    return true;
  }
}

/** Offset behind the quote that ends the string; beyond the end where none does. */
function stringEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let at = from;
  while (at < length) {
    const byte = bytes[at++];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at++;
  }
  return length + 1;
}
