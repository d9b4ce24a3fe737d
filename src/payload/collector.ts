import type { Finding } from './finding';

/** A body with a thousand unknown fields says the same thing a thousand times. */
const mostOfACode = 50;

/** Takes findings in, a bounded number of each code. */
export class Collector {
  private readonly found: Finding[] = [];
  private readonly count = new Map<Finding['code'], number>();

  /** The finding is made only where there is room for it. */
  add(code: Finding['code'], make: () => Finding): void {
    const count = this.count.get(code) ?? 0;
    if (count >= mostOfACode) return;
    this.count.set(code, count + 1);
    this.found.push(make());
  }

  /** In the order of their places. */
  get findings(): Finding[] {
    return this.found.sort((one, other) => one.at.start - other.at.start || one.at.end - other.at.end);
  }
}
