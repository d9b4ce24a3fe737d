import { divisionName, roleDivisions } from '../../evidence/divisions';
import { field, isFields } from '../../evidence/shape';
import { isSuccess, type Case } from '../case';
import { jsonBody } from '../jsonBody';
import { wanted, type CheckResult } from '../suspicion';
import { code, outside, some } from '../words';
import { l10n } from '../../text/l10n';

/** Values of division fields in the body that are looked at. */
const MOST = 50;

/**
 * An OAuth client has its roles in the divisions of `roleDivisions` and no others. A body that names divisions
 * in fields that do not exist is accepted, and changes nothing.
 */
export function checkGivenDivisions(c: Case): CheckResult {
  const client = c.match?.params.clientId;
  const meant = c.findings.filter((f) => f.code === 'unknown-field' && f.meant.includes('roleDivisions'));
  if (!isSuccess(c.status) || client === undefined || meant.length === 0) return { checks: [] };
  const call = `GET /api/v2/oauth/clients/${client}`;
  const body = c.evidence.body(call);
  const row = {
    id: 'given-divisions',
    check: l10n.t('Divisions of the client'),
    endpoint: call,
    expected: l10n.t('roles only in the divisions that the request names'),
  } as const;
  const next = [
    wanted(
      `GET /api/v2/authorization/subjects/${client}`,
      l10n.t('the divisions in which the client has its roles'),
    ),
  ];
  if (!body.known) {
    return {
      checks: [{ ...row, status: 'unknown', actual: l10n.t('not known'), source: 'documented' }],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: next,
    };
  }
  const sought = named(c);
  const given = roleDivisions(body.value).map((id) => ({ id, name: divisionName(c.evidence, id) }));
  const extra = given.filter((d) => !sought.has(d.id) && !(d.name !== undefined && sought.has(d.name)));
  const words = (list: typeof given): string =>
    some(
      list.map((d) => (d.name === undefined ? code(d.id) : outside(d.name))),
      4,
    );
  if (extra.length === 0)
    return { checks: [{ ...row, status: 'pass', actual: words(given), source: 'evidence' }] };
  return {
    checks: [{ ...row, status: 'fail', actual: l10n.t('also in {0}', words(extra)), source: 'evidence' }],
    suspicions: [
      {
        cause: 'division',
        strength: 'likely',
        advice: [
          {
            who: 'developer',
            text: l10n.t(
              'Send {0} (pairs of role and division) with the divisions that the client is to keep: it has its roles also in {1}, and the fields of this request do not change that.',
              code('roleDivisions'),
              words(extra),
            ),
          },
        ],
      },
    ],
  };
}

/** Strings in the body's division fields: ids or names. */
function named(c: Case): ReadonlySet<string> {
  const found = new Set<string>();
  const queue: { value: unknown; division: boolean }[] = [{ value: jsonBody(c.request), division: false }];
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const { value, division } = queue[i] ?? { value: undefined, division: false };
    if (typeof value === 'string' && division) found.add(value);
    else if (Array.isArray(value))
      queue.push(...value.slice(0, MOST).map((v: unknown) => ({ value: v, division })));
    else if (isFields(value))
      queue.push(
        ...Object.keys(value).map((key) => ({
          value: field(value, key),
          division: division || /division/i.test(key),
        })),
      );
  }
  return found;
}
