import { headerOf } from '../../request/header';
import type { Case } from '../case';
import type { Advice } from '../diagnosis';
import { expiryOf, isSigned } from '../../request/signedAddress';
import type { CheckResult, Strength } from '../suspicion';
import { code, plural } from '../words';

/** A pre-signed media link carries its own expiry; no token and no permission changes it. */
export function checkSignedUrl(c: Case): CheckResult {
  if (c.target.kind !== 'media' || !c.request.line) return { checks: [] };
  const { query } = c.request.line.url.value;
  const signed = isSigned(query);
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
        strength: strengthOf(signed, expiry, expired, bearer),
        gate: expired,
        advice,
      },
    ],
    ...(bearer && {
      advice: [
        {
          who: 'developer',
          text: `Leave out the ${code('Authorization')} header: the signature in the address is all that a media host looks at, and some refuse a request that brings both.`,
        },
      ],
    }),
  };
}

function strengthOf(signed: boolean, expiry: Date | undefined, expired: boolean, bearer: boolean): Strength {
  if (expired) return 'settled';
  return signed && expiry === undefined && !bearer ? 'likely' : 'possible';
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
