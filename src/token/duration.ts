const units: readonly (readonly [string, number])[] = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A length of time in its two largest units: `2 hours 5 minutes`. A year has 365 days. */
export function durationInWords(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const first = units.findIndex(([, length]) => whole >= length);
  if (first === -1) return 'less than a second';
  let rest = whole;
  const parts = units.slice(first, first + 2).flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return parts.join(' ');
}
