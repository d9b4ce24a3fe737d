import type { Case } from '../diagnosis/case';
import { diagnose } from '../diagnosis/diagnose';
import type { Cause, Check } from '../diagnosis/diagnosis';
import { isHeldNowhere } from '../diagnosis/holdings';
import { goesElsewhere } from '../diagnosis/sameRegion';
import { objectWithId } from '../evidence/objects';
import { toldTo, type Witness } from '../evidence/witness';
import { numberOwner } from '../report/routes';
import type { Span } from '../text/span';
import type { LiveCode, RequestFinding } from './finding';
import { operationPlace } from './place';

/** Checks of a diagnosis that say what the account lacks: the code of the finding, and the causes that they speak for. */
const lacks: Readonly<Record<string, { readonly code: LiveCode; readonly causes: readonly Cause[] }>> = {
  token: {
    code: 'token-refused',
    causes: ['token-expired-or-revoked', 'token-missing', 'ip-not-allowed', 'region-mismatch'],
  },
  scope: { code: 'missing-scope', causes: ['oauth-scope'] },
  permission: { code: 'missing-permission', causes: ['role-permission', 'feature-not-licensed'] },
  entitlement: { code: 'not-licensed', causes: ['feature-not-licensed'] },
  division: { code: 'division-not-held', causes: ['division'] },
  'given-divisions': { code: 'division-not-held', causes: ['division'] },
  station: { code: 'no-station', causes: ['target-user-state'] },
  'outbound-route': { code: 'no-outbound-route', causes: ['outbound-route'] },
};

const guid = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;
const callerId = /"callerId"\s{0,20}:\s{0,20}"(\+\d{6,15})"/g;
/** Ids of one request that are looked at. */
const mostIds = 50;

/**
 * What the answers to the account in use say against a request: what it lacks, objects that it does not get to see, and
 * a caller id that is nobody's. Nothing where the request goes to another region.
 */
export function liveFindings(text: string, c: Case, witness: Witness): RequestFinding[] {
  const { request, operation } = c;
  if (operation?.auth !== 'oauth' || goesElsewhere(request, witness.evidence.host)) return [];
  return [...lacking(c, witness), ...unreachable(text, c, witness), ...foreignCallerIds(text, c, witness)];
}

/** The failing checks that rest on the answers; what is to be done stands with the first that is the cause. */
function lacking(c: Case, witness: Witness): RequestFinding[] {
  const { request, catalog, now, requirement } = c;
  const { evidence } = witness;
  const { checks, advice, cause } = diagnose({ request, catalog, evidence, now });
  // What is held in no division is missing, and is said to be: that it is not held in one adds nothing.
  const isMissing = requirement !== undefined && isHeldNowhere(c, requirement);
  const failing = checks.filter(
    (check) =>
      check.status === 'fail' &&
      check.source === 'evidence' &&
      Object.hasOwn(lacks, check.id) &&
      !(isMissing && check.id === 'division'),
  );
  const decisive = failing.find(({ id }) => cause !== null && lacks[id]?.causes.includes(cause));
  return failing.flatMap((check) => {
    const lack = lacks[check.id];
    if (!lack) return [];
    return [
      {
        code: lack.code,
        at: check.at ?? operationPlace(request),
        ...wordsOf(check),
        remedy: check === decisive ? (advice[0]?.text ?? null) : null,
        said: toldTo(witness, check.endpoint),
      },
    ];
  });
}

function wordsOf({ check, expected, actual }: Check) {
  return { check, expected, actual };
}

/** Ids of the path and the body whose objects the platform would not show. */
function unreachable(text: string, { request, match }: Case, witness: Witness): RequestFinding[] {
  const seen = new Set<string>();
  const places = [request.line?.url.at, request.body?.at].flatMap((at) =>
    at ? matchesIn(text, at, guid) : [],
  );
  return places.slice(0, mostIds).flatMap(({ value: id, at }): RequestFinding[] => {
    const found = objectWithId(witness.evidence, id);
    if (!found || !('status' in found) || seen.has(id)) return [];
    seen.add(id);
    const { kind, status, call } = found;
    // That the object of the path itself may not be looked at does not say that it may not be worked with.
    if (status !== 404 && Object.values(match?.params ?? {}).includes(id)) return [];
    if (status !== 404 && status !== 403) return [];
    return [{ code: 'unreachable-object', at, kind, isMissing: status === 404, said: toldTo(witness, call) }];
  });
}

/** Numbers that a call would show and that nobody of the organization has. */
function foreignCallerIds(text: string, { request }: Case, witness: Witness): RequestFinding[] {
  const at = request.body?.at;
  if (at === undefined) return [];
  return matchesIn(text, at, callerId).flatMap(({ value: number, at: place }): RequestFinding[] => {
    const owner = numberOwner(witness.evidence, number);
    if (owner?.owner !== null || owner.pool !== null || isOfQueue(number, witness)) return [];
    const said = toldTo(witness, witness.evidence.calls.find((call) => call.includes(number)) ?? '');
    return [{ code: 'foreign-caller-id', at: place, number, said }];
  });
}

function isOfQueue(number: string, { evidence }: Witness): boolean {
  return evidence
    .matching(/^GET \/api\/v2\/routing\/queues/)
    .some(({ body }) => JSON.stringify(body).includes(`"callingPartyNumber":"${number}"`));
}

/** What a pattern finds in a part of a text: its group, where it has one. */
function matchesIn(text: string, { start, end }: Span, pattern: RegExp): { value: string; at: Span }[] {
  return [...text.slice(start, end).matchAll(pattern)].map((found) => {
    const value = found[1] ?? found[0];
    const from = start + found.index + found[0].lastIndexOf(value);
    return { value, at: { start: from, end: from + value.length } };
  });
}
