import { headerOf } from '../../request/header';
import type { Case } from '../case';
import type { Advice } from '../diagnosis';
import { expiryOf, isSigned } from '../../request/signedAddress';
import type { CheckResult, Strength } from '../suspicion';
import { counted } from '../../token/duration';
import { code } from '../words';
import { l10n } from '../../text/l10n';

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
      text: expiry
        ? l10n.t(
            'Fetch the resource again from the API for a fresh address and use it at once, with no Authorization header: a signed address opens by itself, until its expiry (this one: {0}).',
            expiry.toISOString(),
          )
        : l10n.t(
            'Fetch the resource again from the API for a fresh address and use it at once, with no Authorization header: a signed address opens by itself, until its expiry.',
          ),
    },
  ];
  return {
    checks: [
      {
        id: 'signed-url',
        status: expired ? 'fail' : expiry ? 'pass' : 'unknown',
        check: l10n.t('Signed address'),
        endpoint: c.target.host,
        expected: l10n.t('not expired'),
        actual: expiry
          ? expiryWords(expiry, c.now)
          : signed
            ? l10n.t('signed, its expiry is not readable')
            : l10n.t('not signed'),
        source: 'request',
        at: c.request.line.url.at,
      },
      ...(bearer
        ? [
            {
              id: 'signed-url-bearer',
              status: 'fail' as const,
              check: l10n.t('Authorization header'),
              endpoint: c.target.host,
              expected: l10n.t('none on a media host'),
              actual: l10n.t('one is sent'),
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
          text: l10n.t(
            'Leave out the {0} header: the signature in the address is all that a media host looks at, and some refuse a request that brings both.',
            code('Authorization'),
          ),
        },
      ],
    }),
  };
}

function strengthOf(signed: boolean, expiry: Date | undefined, expired: boolean, bearer: boolean): Strength {
  if (expired) return 'settled';
  return signed && expiry === undefined && !bearer ? 'likely' : 'possible';
}

function expiryWords(expiry: Date, now: Date): string {
  const minutes = Math.round(Math.abs(expiry.getTime() - now.getTime()) / 60_000);
  const amount =
    minutes < 120
      ? counted('minute', minutes)
      : minutes < 2880
        ? counted('hour', Math.round(minutes / 60))
        : counted('day', Math.round(minutes / 1440));
  const date = expiry.toISOString();
  return expiry < now
    ? l10n.t('expired {0}, {1} ago', date, amount)
    : l10n.t('expires {0}, in {1}', date, amount);
}
