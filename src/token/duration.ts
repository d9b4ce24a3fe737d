const units = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** So many of one unit of time: `2 hours`. A year has 365 days. */
export interface Duration {
  readonly unit: (typeof units)[number][0];
  readonly count: number;
}

/** A length of time in its two largest units, the second only where it is not nought; none below a second. */
export function durationOf(seconds: number): readonly Duration[] {
  const whole = Math.floor(Math.abs(seconds));
  const first = units.findIndex(([, length]) => whole >= length);
  if (first === -1) return [];
  let rest = whole;
  return units.slice(first, first + 2).flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [{ unit, count }];
  });
}

/** The same in English: `2 hours 5 minutes`. */
export function durationInWords(seconds: number): string {
  const parts = durationOf(seconds).map(({ unit, count }) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'less than a second' : parts.join(' ');
}
