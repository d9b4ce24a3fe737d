import { durationInWords } from '../token/duration';

const MINUTE = 60;

/**
 * How long ago a moment is, in its largest unit: `just now`, `3 minutes ago`, `2 days ago`; undefined where it is no
 * date.
 *
 * @param moment ISO 8601
 */
export function ageInWords(moment: string, now: Date): string | undefined {
  const seconds = (now.getTime() - Date.parse(moment)) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return seconds < MINUTE ? 'just now' : `${largestUnit(seconds)} ago`;
}

/** What is left until a moment: `in 2 hours 5 minutes`, or `expired 3 minutes ago`. */
export function remainderInWords(moment: string, now: Date): string | undefined {
  const seconds = (Date.parse(moment) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  if (seconds <= 0) return `expired ${ageInWords(moment, now) ?? ''}`;
  return seconds < MINUTE ? 'in less than a minute' : `in ${wholeMinutes(seconds)}`;
}

/** Seconds that a view cannot keep up with are left out. */
function wholeMinutes(seconds: number): string {
  return durationInWords(seconds - (seconds % MINUTE));
}

function largestUnit(seconds: number): string {
  return durationInWords(seconds).split(' ').slice(0, 2).join(' ');
}
