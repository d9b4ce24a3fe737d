/** A half-open range of UTF-16 offsets into the text that was read. Editor ranges are made from it at the edge. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly at: Span;
}
