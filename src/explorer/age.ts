import { l10n } from '../text/l10n';
import { durationOf, durationWords } from '../token/duration';

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
  return seconds < MINUTE
    ? l10n.t('just now')
    : l10n.t('{0} ago', durationWords(durationOf(seconds).slice(0, 1)));
}

/** What is left until a moment: `in 2 hours 5 minutes`, or `expired 3 minutes ago`. */
export function remainderInWords(moment: string, now: Date): string | undefined {
  const seconds = (Date.parse(moment) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  if (seconds <= 0) return l10n.t('expired {0}', ageInWords(moment, now) ?? '');
  // Seconds that a view cannot keep up with are left out.
  const minutes = seconds - (seconds % MINUTE);
  return minutes === 0
    ? l10n.t('in less than a minute')
    : l10n.t('in {0}', durationWords(durationOf(minutes)));
}
