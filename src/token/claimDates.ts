import type { ClaimDate, Validity } from './decoded';
import { l10n } from '../text/l10n';

/** Milliseconds as JavaScript counts them run past this within 1973; seconds reach it in the year 5138. */
const surelyMilliseconds = 100_000_000_000;

/** The date that a claim states; null where there is no such claim. */
export function claimDate(value: unknown): ClaimDate | null {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { kind: 'unreadable', why: l10n.t('it is no number') };
  if (value < 0) return { kind: 'unreadable', why: l10n.t('it is negative') };
  if (value >= surelyMilliseconds)
    return { kind: 'unreadable', why: l10n.t('it is too large for seconds, as if it were milliseconds') };
  return { kind: 'date', date: new Date(value * 1000) };
}

/** Clocks differ by this much without being wrong: the leeway that verifiers give, too. In seconds. */
const leeway = 300;

/** The dates of a token; null where it states none. */
export interface ClaimDates {
  readonly issued: ClaimDate | null;
  readonly notBefore: ClaimDate | null;
  readonly expires: ClaimDate | null;
}

/**
 * Whether a token is within its dates at a moment; what cannot be read is never taken for not expired. Nothing is told
 * by a clock at which the token is not issued yet: that clock is wrong, or the token is.
 */
export function validityAt(now: Date, { issued, notBefore, expires }: ClaimDates): Validity {
  if (expires?.kind === 'unreadable')
    return { kind: 'unreadable', why: l10n.t('exp cannot be read: {0}', expires.why) };
  const left = expires === null ? null : secondsBetween(now, expires.date);
  if (left !== null && left <= 0) return { kind: 'expired', secondsAgo: Math.abs(left) };
  if (notBefore?.kind === 'unreadable')
    return { kind: 'unreadable', why: l10n.t('nbf cannot be read: {0}', notBefore.why) };
  if (issued?.kind === 'date' && secondsBetween(now, issued.date) > leeway)
    return {
      kind: 'unreadable',
      why: l10n.t('it says that it was issued later than now: see that the clock is right'),
    };
  const toGo = notBefore === null ? 0 : secondsBetween(now, notBefore.date);
  if (toGo > 0) return { kind: 'not-yet', secondsToGo: toGo };
  return left === null ? { kind: 'no-expiry' } : { kind: 'within', secondsLeft: left };
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
