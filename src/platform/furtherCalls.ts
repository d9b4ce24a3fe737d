import type { Catalog } from '../catalog/catalog';
import type { OperationMatch } from '../catalog/operation';
import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { isNamedByRole } from '../evidence/holding';
import { offered } from '../evidence/organizationPermissions';
import { field, text } from '../evidence/shape';
import { oauthClient, SELF_CALL } from '../evidence/tokenFacts';
import type { Request } from '../request/request';
import { mayBeDenied, permittedCall, placesCall } from './diagnosingCalls';
import { GUID } from './namedIds';
import { numberCalls } from './numberCalls';
import { callsAbout } from './objectCalls';

/** What may deny a call whatever roles say. Few may read it: others are spared the call, by what the grants told. */
export const POLICIES = 'GET /api/v2/authorization/policies?pageSize=100';

const ORGANIZATION_CALL = 'GET /api/v2/organizations/me';
const SITES_CALL = 'GET /api/v2/telephony/providers/edges/sites';

/** Sites whose plans are read where the organization names no default one. */
const MAX_SITES = 3;
const MAX_CALLS = 12;
/** More than the longest list that an operation documents (77): with one left out, none of them settles anything. */
const MAX_DOUBTFUL = 100;

/**
 * What to ask next, from ids that the first round brought: the OAuth client of the token, the phone of who acts or is
 * acted for, the plans and routes of the site, divisions that a refusal names, the number that a queue shows, and the
 * organization's access policies; and whether a permission is held at all that a role names and the organization does
 * not offer.
 */
export function furtherCalls(request: Request, catalog: Catalog, bundle: EvidenceBundle): readonly string[] {
  const evidence = new Evidence(bundle);
  const line = request.line;
  const match = line && catalog.match(line.method.value, line.url.value.path);
  const ids = [
    { name: 'clientId', id: oauthClient(evidence)?.id ?? '' },
    ...(placesCall(match) ? [...stations(evidence), ...sites(evidence)] : []),
    ...refusedDivisions(request, evidence).map((id) => ({ name: 'divisionId', id })),
  ];
  const calls = [
    ...(mayBeDenied(match, request) ? [POLICIES] : []),
    ...ids.filter(({ id }) => GUID.test(id)).flatMap(callsAbout),
    ...(placesCall(match) ? numberCalls(queueNumbers(evidence)) : []),
  ];
  const doubts = match ? doubtful(match, evidence).map(permittedCall) : [];
  return [...[...new Set(calls)].slice(0, MAX_CALLS), ...doubts];
}

/** A role may name, by a wildcard or of old, what the organization does not have: whether that is held, the platform says. */
function doubtful({ operation }: OperationMatch, evidence: Evidence): readonly string[] {
  const isDoubtful = (permission: string): boolean => {
    const offer = offered(evidence, permission);
    return offer.known && !offer.value.offered && isNamedByRole(evidence, permission);
  };
  return operation.permissions.filter(isDoubtful).slice(0, MAX_DOUBTFUL);
}

/** The phone in use, else the one used last, of every user that was asked about. */
function stations(evidence: Evidence) {
  const users = [SELF_CALL, ...evidence.matching(/^GET \/api\/v2\/users\/[^/?]+$/).map(({ call }) => call)];
  return [...new Set(users)].flatMap((call) => {
    const body = evidence.body(call);
    const station = body.known ? field(body.value, 'station') : undefined;
    const [id] = ['effectiveStation', 'associatedStation', 'lastAssociatedStation'].flatMap(
      (name) => text(field(station, name), 'id') ?? [],
    );
    return id === undefined ? [] : [{ name: 'stationId', id }];
  });
}

function sites(evidence: Evidence) {
  const organization = evidence.body(ORGANIZATION_CALL);
  const own = organization.known ? text(organization.value, 'defaultSiteId') : undefined;
  const listing = evidence.listing(SITES_CALL);
  const all = listing.known ? listing.value.entities.flatMap((site) => text(site, 'id') ?? []) : [];
  const chosen = own === undefined ? all.slice(0, MAX_SITES) : [own];
  return chosen.map((id) => ({ name: 'siteId', id }));
}

/** Divisions by id alone, in the text of a refusal: `routing:queue:view:ID`, or a list in brackets. */
function refusedDivisions({ response }: Request, evidence: Evidence): readonly string[] {
  const texts = [
    response?.body?.text ?? '',
    ...evidence.calls.flatMap((call) => text(evidence.response(call)?.body, 'message') ?? []),
  ];
  return texts.flatMap((one) =>
    /division|:[0-9a-f-]{36}\]/i.test(one)
      ? [...(one.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[\],])/gi) ?? [])]
      : [],
  );
}

function queueNumbers(evidence: Evidence): readonly string[] {
  return evidence
    .matching(/^GET \/api\/v2\/routing\/queues\/[^/?]+$/)
    .flatMap(({ body }) => text(body, 'callingPartyNumber') ?? []);
}
