import { classifyHost } from '../../catalog/hosts';
import type { Region } from '../../catalog/regions';
import { organization, tokenState } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Check, Source } from '../diagnosis';
import type { CheckResult, Strength } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

/** Are login host, API host and organization of one region? */
export function checkRegion(c: Case): CheckResult {
  const { target, evidence } = c;
  if (!target.region) return { checks: [] };
  const own = target.region;
  // A host that refuses the token says nothing of where the organization is.
  const answered =
    evidence.host === null || isTokenRefused(c) ? undefined : classifyHost(evidence.host).region;
  if (answered && answered.region !== own.region) return mismatch(c, answered, 'evidence');
  const noted = target.regionsNoted.find((r) => r.region !== own.region);
  if (noted && !answered) return mismatch(c, noted, 'stated');
  if (answered) return { checks: [row(c, 'pass', l10n.t('all in {0}', own.environment), 'evidence')] };
  if (!refusedAtDoor(c)) return { checks: [] };
  return {
    checks: [row(c, 'unknown', l10n.t('only one host is known'), 'request')],
    nextEvidence: [
      {
        what: l10n.t(
          'The region of the organization: its API host and its login host must be of one region (here {0}).',
          code(target.host),
        ),
      },
    ],
  };
}

/** A token or client of another region is refused like a wrong one, before anything else is looked at. */
function refusedAtDoor(c: Case): boolean {
  const { status, target } = c;
  if (status === null) return isTokenRefused(c);
  return status === 401 || (target.asksForToken && status >= 400 && status < 500);
}

/** The diagnosing calls were refused for the token itself, not for where they came from. */
function isTokenRefused({ evidence }: Case): boolean {
  const state = tokenState(evidence);
  return state.known && state.value !== 'ok' && state.value.code === 'bad.credentials';
}

function row(c: Case, status: Check['status'], actual: string, source: Source): Check {
  return {
    id: 'region',
    status,
    check: l10n.t('One region'),
    endpoint: c.evidence.host ?? c.target.host,
    expected: l10n.t('all hosts of {0}', c.target.region?.environment ?? l10n.t('one region')),
    actual,
    source,
    ...(c.request.line && { at: c.request.line.url.at }),
  };
}

function mismatch(c: Case, other: Region, source: 'evidence' | 'stated'): CheckResult {
  const { target } = c;
  const right = target.asksForToken ? other.loginHost : other.apiHost;
  const who =
    source === 'evidence'
      ? whereItAnswers(c)
      : l10n.t('the notes or the other requests name {0}', code(other.environment));
  const foreign = source === 'evidence' && isForeignToken(c);
  return {
    checks: [row(c, 'fail', who, source)],
    suspicions: [
      {
        cause: 'region-mismatch',
        strength: strengthOf(c, source, foreign),
        gate: foreign,
        advice: [
          {
            who: 'developer',
            text: l10n.t(
              'Use {0} in place of {1}: {2}, so the request goes to another region. Check the region before the secret.',
              code(right),
              code(target.host),
              who,
            ),
          },
        ],
      },
    ],
  };
}

function whereItAnswers({ evidence }: Case): string {
  const name = organization(evidence)?.name;
  const host = code(evidence.host ?? '');
  return name === undefined
    ? l10n.t('the organization answers at {0}', host)
    : l10n.t('the organization "{0}" answers at {1}', outside(name), host);
}

/** The token of this identity is good elsewhere: here it is nobody's. */
function isForeignToken({ evidence, target }: Case): boolean {
  const state = tokenState(evidence);
  return target.kind === 'api' && state.known && state.value === 'ok';
}

function strengthOf(c: Case, source: 'evidence' | 'stated', foreign: boolean): Strength {
  if (refusedAtDoor(c)) return 'settled';
  if (c.status !== null || source === 'stated') return 'possible';
  return foreign ? 'settled' : 'likely';
}
