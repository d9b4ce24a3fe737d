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
}

/** Deals out faults, each as often as it says. */
export class Faults {
  private readonly dealt = new Map<Fault, number>();

  constructor(private readonly faults: readonly Fault[]) {}

  /** The first fault that is left for a request line. */
  next(line: string): Fault | undefined {
    const fault = this.faults.find(
      (one) => (one.on?.test(line) ?? true) && (this.dealt.get(one) ?? 0) < (one.times ?? Infinity),
    );
    if (fault) this.dealt.set(fault, (this.dealt.get(fault) ?? 0) + 1);
    return fault;
  }
}
