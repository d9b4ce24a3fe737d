import { headerOf } from '../../request/header';
import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Advice } from '../diagnosis';
import { wanted, type CheckResult } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';

/** Documented limits that are exhausted without an error. Source: the vendor's description of notifications. */
const SILENT_LIMITS = [
  {
    path: /^\/api\/v2\/notifications\/channels/,
    listing: 'GET /api/v2/notifications/channels',
    limit: 20,
    what: () => l10n.t('notification channels per user and app'),
  },
] as const;

/** Is a limit exhausted? */
export function checkQuota(c: Case): CheckResult {
  const limit = c.error?.limit;
  const said = c.status === 429 || (limit !== null && limit !== undefined) || c.said?.cause === 'quota';
  if (said) {
    const words = limit
      ? `${code(limit.key)}${limit.value === null ? '' : ` = ${limit.value}`}`
      : `${c.status ?? ''} ${c.code?.name ?? ''}`.trim();
    return {
      checks: [
        {
          id: 'quota',
          status: 'fail',
          check: l10n.t('Limit'),
          endpoint: '',
          expected: l10n.t('below the limit'),
          actual: l10n.t('exhausted: {0}', words),
          source: 'server',
        },
      ],
      suspicions: [{ cause: 'quota', strength: 'settled', advice: [slower(c)] }],
    };
  }
  return isSuccess(c.status) || c.status === null ? silent(c) : { checks: [] };
}

function slower(c: Case): Advice {
  const wait = headerOf(c.request.response?.headers ?? [], 'retry-after')?.value.value;
  return {
    who: 'developer',
    text:
      wait === undefined
        ? l10n.t(
            'Wait and send fewer requests: reuse what exists instead of creating it anew, and honour {0}.',
            code('Retry-After'),
          )
        : l10n.t(
            'Wait {0} seconds and send fewer requests: reuse what exists instead of creating it anew, and honour {1}.',
            wait.slice(0, 40),
            code('Retry-After'),
          ),
  };
}

/** Some limits show only in what does not happen. */
function silent(c: Case): CheckResult {
  const known = SILENT_LIMITS.find((l) => l.path.test(c.target.path));
  if (!known) return { checks: [] };
  const listing = c.evidence.listing(known.listing);
  const listed = listing.known ? listing.value.entities.length : undefined;
  const full = listed !== undefined && listed >= known.limit;
  // Of a list that was cut it is known only that there are more.
  const count = full || (listing.known && listing.value.complete) ? listed : undefined;
  return {
    checks: [
      {
        id: 'quota',
        status: full ? 'fail' : count === undefined ? 'unknown' : 'pass',
        check: l10n.t('Limit'),
        endpoint: known.listing,
        expected: l10n.t('fewer than {0} {1}', known.limit, known.what()),
        actual:
          count === undefined
            ? listed === undefined
              ? l10n.t('not asked')
              : l10n.t('{0} or more', listed)
            : String(count),
        source: count === undefined ? 'documented' : 'evidence',
      },
    ],
    ...(full &&
      count !== undefined && {
        suspicions: [
          {
            cause: 'quota',
            strength: 'settled',
            advice: [
              {
                who: 'developer',
                text: l10n.t(
                  'Reuse a channel instead of creating one each time: {0} {1} exist and {2} are allowed, so the oldest stop receiving events.',
                  count,
                  known.what(),
                  known.limit,
                ),
              },
            ],
          },
        ],
      }),
    ...(count === undefined &&
      c.status !== null && {
        suspicions: [{ cause: 'quota', strength: 'possible' }],
        nextEvidence: [
          wanted(known.listing, l10n.t('how many exist (at most {0} {1})', known.limit, known.what())),
        ],
      }),
  };
}
