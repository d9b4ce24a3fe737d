import { l10n } from '../text/l10n';

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

/** One unit with its number: `1 hour`, `2 hours`. */
export function counted(unit: Duration['unit'], count: number): string {
  switch (unit) {
    case 'year':
      return count === 1 ? l10n.t('1 year') : l10n.t('{0} years', count);
    case 'day':
      return count === 1 ? l10n.t('1 day') : l10n.t('{0} days', count);
    case 'hour':
      return count === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', count);
    case 'minute':
      return count === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', count);
    case 'second':
      return count === 1 ? l10n.t('1 second') : l10n.t('{0} seconds', count);
  }
}

/** A duration in words: `2 hours 5 minutes`. */
export function durationWords(duration: readonly Duration[]): string {
  return duration.length === 0
    ? l10n.t('less than a second')
    : duration.map(({ unit, count }) => counted(unit, count)).join(' ');
}

/** A length of time in its two largest units. */
export function durationInWords(seconds: number): string {
  return durationWords(durationOf(seconds));
}
