/** Times of one thing that was run many times, in milliseconds of the clock on the wall. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
  /** Median of what the main thread itself worked, which other programs on the machine do not lengthen. */
  readonly processor: number;
}

/** What is measured beside it, in the same run. */
export interface Baseline extends Times {
  readonly what: string;
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  /** The times, or a size in bytes. */
  readonly measured: Times | { readonly bytes: number };
  /** In milliseconds or bytes; where it is a multiple of the baseline, see `aimOf`. */
  readonly aim?: number;
  /** The aim as it was set: `3 × JSON.parse`. */
  readonly aimOf?: string;
  readonly beside: readonly Baseline[];
  /** What a reader has to know to judge the figure. */
  readonly note?: string;
}

/** How something grows: points of (size, milliseconds) for each line of the plot. */
export interface Growth {
  readonly name: string;
  readonly title: string;
  readonly size: string;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
}

/** What a module of test/bench/rows answers. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly growth?: readonly Growth[];
}

/** Whether a figure meets its aim; undefined where none is set. */
export function meetsAim({ measured, aim }: Figure): boolean | undefined {
  if (aim === undefined) return undefined;
  return ('bytes' in measured ? measured.bytes : measured.median) <= aim;
}
