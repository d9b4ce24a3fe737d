import { classifyHost } from '../../catalog/hosts';
import type { Region } from '../../catalog/regions';
import { organization } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Check, Source } from '../diagnosis';
import type { CheckResult, Strength } from '../suspicion';
import { code, outside } from '../words';

/** Are login host, API host and organization of one region? */
export function checkRegion(c: Case): CheckResult {
  const { target, evidence } = c;
  if (!target.region) return { checks: [] };
  const own = target.region;
  const answered = evidence.host === null ? undefined : classifyHost(evidence.host).region;
  if (answered && answered.region !== own.region) return mismatch(c, answered, 'evidence');
  const noted = target.regionsNoted.find((r) => r.region !== own.region);
  if (noted && !answered) return mismatch(c, noted, 'stated');
  const unsure = c.status === 401 || (target.asksForToken && c.status !== null && c.status >= 400);
  return {
    checks:
      answered || unsure
        ? [
            row(
              c,
              answered ? 'pass' : 'unknown',
              answered ? `all in ${own.environment}` : 'only one host is known',
              answered ? 'evidence' : 'request',
            ),
          ]
        : [],
    ...(unsure &&
      !answered && {
        nextEvidence: [
          `The region of the organization: its API host and its login host must be of one region (here ${code(target.host)}).`,
        ],
      }),
  };
}

function row(c: Case, status: Check['status'], actual: string, source: Source): Check {
  return {
    id: 'region',
    status,
    check: 'One region',
    endpoint: c.evidence.host ?? c.target.host,
    expected: `all hosts of ${c.target.region?.environment ?? 'one region'}`,
    actual,
    source,
    ...(c.request.line && { at: c.request.line.url.at }),
  };
}

function mismatch(c: Case, other: Region, source: 'evidence' | 'stated'): CheckResult {
  const { target } = c;
  const refusedAtDoor = c.status === 401 || (target.asksForToken && c.status !== null && c.status >= 400);
  const strength: Strength = refusedAtDoor
    ? 'settled'
    : source === 'evidence' && c.status === null
      ? 'likely'
      : 'possible';
  const right = target.asksForToken ? other.loginHost : other.apiHost;
  const name = organization(c.evidence)?.name;
  const who =
    source === 'evidence'
      ? `the organization${name === undefined ? '' : ` "${outside(name)}"`} answers at ${code(c.evidence.host ?? '')}`
      : `the notes or the other requests name ${code(other.environment)}`;
  return {
    checks: [row(c, 'fail', who, source)],
    suspicions: [
      {
        cause: 'region-mismatch',
        strength,
        advice: [
          {
            who: 'developer',
            text: `Use ${code(right)} in place of ${code(target.host)}: ${who}, so the request goes to another region. Check the region before the secret.`,
          },
        ],
      },
    ],
  };
}
