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
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private offset = 0;

  /** Adds the slice `at` of the source as it stands. */
  copy(source: string, at: Span): this {
    const last = this.pieces.at(-1);
    if (!last?.exact || last.at.end !== at.start) this.pieces.push({ offset: this.offset, at, exact: true });
    else this.pieces[this.pieces.length - 1] = { ...last, at: { start: last.at.start, end: at.end } };
    return this.add(source.slice(at.start, at.end));
  }

  /** Adds text that stands otherwise in the source, at `at`. */
  put(text: string, at: Span): this {
    if (text) this.pieces.push({ offset: this.offset, at, exact: false });
    return this.add(text);
  }

  private add(text: string): this {
    this.parts.push(text);
    this.offset += text.length;
    return this;
  }

  /** What was built; without pieces where it is the very slice `at`. */
  build(at: Span): MappedText {
    const text = this.parts.join('');
    const [first] = this.pieces;
    const verbatim =
      this.pieces.length === 0
        ? at.start === at.end
        : this.pieces.length === 1 && first?.exact && first.at.start === at.start && first.at.end === at.end;
    return verbatim ? { text, at } : { text, at, pieces: this.pieces };
  }
}
