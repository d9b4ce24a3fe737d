import { divisionName, roleDivisions } from '../../evidence/divisions';
import { field, isFields } from '../../evidence/shape';
import { isSuccess, type Case } from '../case';
import { jsonBody } from '../jsonBody';
import type { CheckResult } from '../suspicion';
import { code, outside, some } from '../words';

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
    check: 'Divisions of the client',
    endpoint: call,
    expected: 'roles only in the divisions that the request names',
  } as const;
  const next = [
    `GET /api/v2/authorization/subjects/${client}: the divisions in which the client has its roles`,
  ];
  if (!body.known) {
    return {
      checks: [{ ...row, status: 'unknown', actual: 'not known', source: 'documented' }],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: next,
    };
  }
  const wanted = named(c);
  const given = roleDivisions(body.value).map((id) => ({ id, name: divisionName(c.evidence, id) }));
  const extra = given.filter((d) => !wanted.has(d.id) && !(d.name !== undefined && wanted.has(d.name)));
  const words = (list: typeof given): string =>
    some(
      list.map((d) => (d.name === undefined ? code(d.id) : outside(d.name))),
      4,
    );
  if (extra.length === 0)
    return { checks: [{ ...row, status: 'pass', actual: words(given), source: 'evidence' }] };
  return {
    checks: [{ ...row, status: 'fail', actual: `also in ${words(extra)}`, source: 'evidence' }],
    suspicions: [
      {
        cause: 'division',
        strength: 'likely',
        advice: [
          {
            who: 'developer',
            text: `Send ${code('roleDivisions')} (pairs of role and division) with the divisions that the client is to keep: it has its roles also in ${words(extra)}, and the fields of this request do not change that.`,
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
