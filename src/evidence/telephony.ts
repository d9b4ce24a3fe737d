import type { Evidence } from './evidence';
import { field, flag, rows, text, texts, type Fields } from './shape';

const EDGES = '/api/v2/telephony/providers/edges';
const SITE = `${EDGES}/sites`;

export interface NumberPlan {
  readonly name: string;
  readonly classification: string;
  readonly matchType: string;
  /** Regular expression, where the plan has one. */
  readonly match: string | undefined;
  readonly normalizedFormat: string | undefined;
  readonly priority: number;
}

export interface OutboundRoute {
  readonly name: string;
  readonly enabled: boolean;
  readonly state: string | undefined;
  readonly classifications: readonly string[];
  /** Names of the trunks that it leads over, in their order. */
  readonly trunks: readonly string[];
}

/** A site with what the answers tell of its plans and routes; null where they were not or not allowed to be read. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly plans: readonly NumberPlan[] | null;
  readonly routes: readonly OutboundRoute[] | null;
}

/** Sites named by the listing or by the calls made about them. */
export function sites(evidence: Evidence): readonly Site[] {
  const listing = evidence.listing(`GET ${SITE}`);
  const named = new Map<string, string>();
  for (const row of listing.known ? listing.value.entities : []) {
    const id = text(row, 'id');
    if (id !== undefined) named.set(id, text(row, 'name') ?? id);
  }
  for (const call of evidence.calls) {
    const id = /\/edges\/sites\/([^/?]+)\/(?:numberplans|outboundroutes)/.exec(call)?.[1];
    if (id !== undefined && !named.has(id)) named.set(id, id);
  }
  return [...named].map(([id, name]) => ({
    id,
    name,
    plans: plans(evidence, id),
    routes: routes(evidence, id),
  }));
}

function plans(evidence: Evidence, siteId: string): readonly NumberPlan[] | null {
  const listing = evidence.listing(`GET ${SITE}/${siteId}/numberplans`);
  if (!listing.known || !listing.value.complete) return null;
  return listing.value.entities
    .filter((row) => (text(row, 'state') ?? 'active') === 'active')
    .map((row) => ({
      name: text(row, 'name') ?? '',
      classification: text(row, 'classification') ?? '',
      matchType: text(row, 'matchType') ?? '',
      match: text(row, 'match'),
      normalizedFormat: text(row, 'normalizedFormat'),
      priority: numeric(field(row, 'priority')),
    }))
    .sort((a, b) => a.priority - b.priority);
}

/** The routes of the site itself, else those of all sites that are this one's. */
function routes(evidence: Evidence, siteId: string): readonly OutboundRoute[] | null {
  const own = evidence.listing(`GET ${SITE}/${siteId}/outboundroutes`);
  if (own.known && own.value.complete) return own.value.entities.map(readRoute);
  const all = evidence.listing(`GET ${EDGES}/outboundroutes`);
  if (!all.known || !all.value.complete) return null;
  return all.value.entities.filter((row) => text(field(row, 'site'), 'id') === siteId).map(readRoute);
}

function readRoute(row: Fields): OutboundRoute {
  return {
    name: text(row, 'name') ?? '',
    enabled: flag(row, 'enabled') !== false,
    state: text(row, 'state'),
    classifications: texts(row, 'classificationTypes') ?? [],
    trunks: rows(row, 'externalTrunkBases').flatMap(
      (trunk) => text(trunk, 'name') ?? text(trunk, 'id') ?? [],
    ),
  };
}

function numeric(value: unknown): number {
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
}
