/** How an answer is spoiled on its way; it is the organization's own, or the one of `status`. */
export type Spoiling =
  /** The connection is reset before an answer. */
  | 'reset'
  /** The connection ends in the middle of the body. */
  | 'half-body'
  /** A web page in its place, as of a captive portal. */
  | 'html'
  | 'empty'
  /** 50 MB of blanks stand before the JSON. */
  | 'huge'
  /** The text is in another character set than it says. */
  | 'latin1'
  | 'utf16'
  /** A byte at a time, for minutes. */
  | 'drip';

/** What goes wrong with the calls whose request line fits, before the organization is asked. */
export interface Fault {
  /** Fits `GET /api/v2/users/me?expand=station`; undefined fits every call. */
  readonly on?: RegExp;
  /** How many calls it happens to; undefined is all of them. */
  readonly times?: number;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** An answer in the place of the organization's: 429, 503 … */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The code in the body of that answer, as where a diagnosing call is refused. */
  readonly code?: string;
  /** The connection ends without an answer. */
  readonly cut?: boolean;
  /** The answer is 200, and its JSON breaks off. */
  readonly brokenJson?: boolean;
  readonly spoiling?: Spoiling;
}

/** Deals out faults, each as often as it says. */
export class Faults {
  private readonly dealt = new Map<Fault, number>();

  constructor(private faults: readonly Fault[]) {}

  /** From now on other faults, or none, in the place of those that were there. */
  become(faults: readonly Fault[]): void {
    this.faults = faults;
    this.dealt.clear();
  }

  /** How many calls it has happened to. */
  times(fault: Fault): number {
    return this.dealt.get(fault) ?? 0;
  }

  /** The first fault that is left for a request line. */
  next(line: string): Fault | undefined {
    const fault = this.faults.find(
      (one) => (one.on?.test(line) ?? true) && this.times(one) < (one.times ?? Infinity),
    );
    if (fault) this.dealt.set(fault, this.times(fault) + 1);
    return fault;
  }
}
