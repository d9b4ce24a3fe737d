import { headerOf } from '../../request/header';
import type { Case } from '../case';
import type { Advice } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { plural } from '../words';

/** A pre-signed media link carries its own expiry; no token and no permission changes it. */
export function checkSignedUrl(c: Case): CheckResult {
  if (c.target.kind !== 'media' || !c.request.line) return { checks: [] };
  const query = new Map(c.request.line.url.value.query.map(([name, value]) => [name.toLowerCase(), value]));
  const signed = [...query.keys()].some((name) =>
    /^(?:x-amz-signature|signature|x-goog-signature|sig)$/.test(name),
  );
  const expiry = signed ? expiryOf(query) : undefined;
  const bearer = headerOf(c.request.headers, 'authorization') !== undefined;
  const expired = expiry !== undefined && expiry.getTime() < c.now.getTime();
  const advice: Advice[] = [
    {
      who: 'developer',
      text: `Fetch the resource again from the API for a fresh address and use it at once, with no Authorization header: a signed address opens by itself, until its expiry${expiry ? ` (this one: ${expiry.toISOString()})` : ''}.`,
    },
  ];
  return {
    checks: [
      {
        id: 'signed-url',
        status: expired ? 'fail' : expiry ? 'pass' : 'unknown',
        check: 'Signed address',
        endpoint: c.target.host,
        expected: 'not expired',
        actual: expiry
          ? `${expired ? 'expired' : 'expires'} ${expiry.toISOString()}, ${distance(expiry, c.now)}`
          : signed
            ? 'signed, its expiry is not readable'
            : 'not signed',
        source: 'request',
        at: c.request.line.url.at,
      },
      ...(bearer
        ? [
            {
              id: 'signed-url-bearer',
              status: 'fail' as const,
              check: 'Authorization header',
              endpoint: c.target.host,
              expected: 'none on a media host',
              actual: 'one is sent',
              source: 'request' as const,
            },
          ]
        : []),
    ],
    suspicions: [
      {
        cause: 'signed-url-expired',
        strength: expired ? 'settled' : bearer && signed ? 'possible' : signed ? 'likely' : 'possible',
        advice,
      },
    ],
  };
}

/** AWS signature version 4 gives a date and seconds; older forms give the epoch second. */
function expiryOf(query: ReadonlyMap<string, string>): Date | undefined {
  const signedAt = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
    query.get('x-amz-date') ?? query.get('x-goog-date') ?? '',
  );
  const seconds = Number(query.get('x-amz-expires') ?? query.get('x-goog-expires'));
  if (signedAt && Number.isFinite(seconds)) {
    const [, year, month, day, hour, minute, second] = signedAt.map(Number);
    return valid(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) + seconds * 1000);
  }
  const epoch = Number(query.get('expires') ?? Number.NaN);
  return epoch > 0 ? valid(epoch * 1000) : undefined;
}

function valid(time: number): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function distance(then: Date, now: Date): string {
  const minutes = Math.round(Math.abs(then.getTime() - now.getTime()) / 60_000);
  const amount =
    minutes < 120
      ? plural(minutes, 'minute')
      : minutes < 2880
        ? plural(Math.round(minutes / 60), 'hour')
        : plural(Math.round(minutes / 1440), 'day');
  return then < now ? `${amount} ago` : `in ${amount}`;
}
