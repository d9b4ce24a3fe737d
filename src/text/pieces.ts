import type { Span } from './span';

/**
 * A stretch of a rewritten text and where it comes from. Up to the next piece the text runs on: as it stands
 * in the source where `exact`, otherwise made of the whole stretch `at`.
 */
export interface Piece {
  /** Offset in the rewritten text. */
  readonly offset: number;
  readonly at: Span;
  readonly exact: boolean;
}

/** Text taken from `at` of a source; without `pieces` it is that very slice. */
export interface MappedText {
  readonly text: string;
  readonly at: Span;
  readonly pieces?: readonly Piece[];
}

/** The place in the source of a span of the text. */
export function sourceSpan(mapped: MappedText, span: Span): Span {
  const start = sourceOffset(mapped, span.start, 'start');
  return {
    start,
    end: span.end > span.start ? Math.max(start, sourceOffset(mapped, span.end, 'end')) : start,
  };
}

/** A part of a mapped text, placed where that part stands. */
export function mappedSlice(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
  const at = sourceSpan(mapped, { start, end });
  const text = mapped.text.slice(start, end);
  const { pieces } = mapped;
  if (!pieces) return { text, at };
  const cut = pieces.flatMap((piece, i): Piece[] => {
    const pieceEnd = pieces[i + 1]?.offset ?? mapped.text.length;
    if (pieceEnd <= start || piece.offset >= end) return [];
    const skipped = Math.max(0, start - piece.offset);
    const from = piece.exact ? { start: piece.at.start + skipped, end: piece.at.end } : piece.at;
    return [{ offset: piece.offset + skipped - start, at: from, exact: piece.exact }];
  });
  return cut.length === 1 && cut[0]?.exact ? { text, at } : { text, at, pieces: cut };
}

/** The offset in the text of a place in the source; undefined where that is within what is written otherwise. */
export function mappedOffset({ text, at, pieces }: MappedText, offset: number): number | undefined {
  if (offset < at.start || offset > at.end) return undefined;
  if (!pieces) return offset - at.start;
  const index = pieces.findLastIndex((piece) => piece.at.start <= offset);
  const piece = pieces[index];
  if (!piece) return 0;
  const end = pieces[index + 1]?.offset ?? text.length;
  if (piece.exact) return Math.min(piece.offset + offset - piece.at.start, end);
  if (offset === piece.at.start) return piece.offset;
  return offset >= piece.at.end ? end : undefined;
}

function sourceOffset({ at, pieces }: MappedText, offset: number, side: 'start' | 'end'): number {
  if (!pieces) return Math.min(at.start + offset, at.end);
  // The end of a span belongs to the piece of its last character.
  const piece = pieceAt(pieces, side === 'end' ? offset - 1 : offset);
  if (!piece) return side === 'end' ? at.end : at.start;
  if (!piece.exact) return side === 'end' ? piece.at.end : piece.at.start;
  return Math.min(piece.at.start + offset - piece.offset, piece.at.end);
}

/** The last piece that begins at or before the offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** Builds a text piece by piece and remembers where each comes from. */
export class PieceBuilder {
  private readonly parts: { offset: number; at: Span; text?: string }[] = [];
  private length = 0;

  constructor(private readonly source: string) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Adds the slice `at` of the source as it stands. */
  copy(at: Span): this {
    if (at.start >= at.end) return this;
    const last = this.parts.at(-1);
    if (last && last.text === undefined && last.at.end === at.start) last.at = { ...last.at, end: at.end };
    else this.parts.push({ offset: this.length, at });
    this.length += at.end - at.start;
    return this;
  }

  /** Adds text that stands otherwise in the source, at `at`. */
  put(text: string, at: Span): this {
    if (text) this.parts.push({ offset: this.length, at, text });
    this.length += text.length;
    return this;
  }

  /** Adds a text that was built before. */
  append({ text, at, pieces }: MappedText): this {
    if (!pieces) return this.copy(at);
    pieces.forEach((piece, i) => {
      const part = text.slice(piece.offset, pieces[i + 1]?.offset ?? text.length);
      if (piece.exact) this.copy({ start: piece.at.start, end: piece.at.start + part.length });
      else this.put(part, piece.at);
    });
    return this;
  }

  /** What was built, placed at `at`; where it is one slice of the source, that slice with its own place. */
  build(at: Span): MappedText {
    const [first] = this.parts;
    if (!first) return { text: '', at: { start: at.start, end: at.start }, pieces: [] };
    if (this.parts.length === 1 && first.text === undefined) {
      return { text: this.source.slice(first.at.start, first.at.end), at: first.at };
    }
    return {
      text: this.parts.map((part) => part.text ?? this.source.slice(part.at.start, part.at.end)).join(''),
      at,
      pieces: this.parts.map(({ offset, at: from, text }) => ({
        offset,
        at: from,
        exact: text === undefined,
      })),
    };
  }
}
