import type { Organization } from '../organization';
import { refusal, type Refusal } from '../refusal';
import { ok, type Reply } from '../reply';
import type { Situation } from '../situation';
import type { NumberPlan, OutboundRoute, Site, Station } from '../telephony';
import { isAsked, one, page, type Answer } from './answer';
import { divisionRef } from './divisionForm';

const EDGES = '/api/v2/telephony/providers/edges';

function siteForm(organization: Organization) {
  return ({ id, name, divisionId, location, mediaModel, callerId }: Site) => ({
    id,
    name,
    division: divisionRef(organization, divisionId),
    version: 4,
    state: 'active',
    location,
    managed: false,
    mediaModel,
    ...(callerId !== undefined && { callerId }),
    selfUri: `${EDGES}/sites/${id}`,
  });
}

function numberPlanForm(site: Site, plan: NumberPlan) {
  return {
    ...plan,
    version: 1,
    state: 'active',
    selfUri: `${EDGES}/sites/${site.id}/numberplans/${plan.id}`,
  };
}

function routeForm(site: Site, { id, name, classifications, enabled, state, trunk }: OutboundRoute) {
  return {
    id,
    name,
    version: 3,
    state,
    classificationTypes: classifications,
    enabled,
    distribution: 'SEQUENTIAL',
    externalTrunkBases: [{ ...trunk, selfUri: `${EDGES}/trunkbasesettings/${trunk.id}` }],
    selfUri: `${EDGES}/sites/${site.id}/outboundroutes/${id}`,
  };
}

/** A `Station`: taken by its user or not. */
function stationForm({ users }: Organization) {
  return ({ id, name, type, userId, persistentConnection }: Station) => {
    const inUse = users.some(({ stationId }) => stationId === id);
    return {
      id,
      name,
      description: '',
      status: inUse ? 'ASSOCIATED' : 'AVAILABLE',
      ...(inUse && { userId }),
      webRtcUserId: userId,
      type,
      webRtcPersistentEnabled: persistentConnection,
      webRtcForceTurn: false,
      webRtcCallAppearances: 8,
      selfUri: `/api/v2/stations/${id}`,
    };
  };
}

/** What hangs on the site of the path, or 404. */
function ofSite(situation: Situation, answer: (site: Site) => Reply | Refusal): Reply | Refusal {
  const site = situation.organization.sites.find(({ id }) => id === situation.params.siteId);
  return site ? answer(site) : refusal(situation.catalog, 'general.resource.not.found');
}

export const telephonyAnswers: Readonly<Record<string, Answer>> = {
  getTelephonyProvidersEdgesSites: (situation) => {
    const { organization } = situation;
    return page(
      situation,
      organization.sites.filter(({ name }) => isAsked(situation, name)),
      siteForm(organization),
    );
  },
  getTelephonyProvidersEdgesSite: (situation) =>
    ofSite(situation, (site) => ok(siteForm(situation.organization)(site))),
  getTelephonyProvidersEdgesSiteNumberplans: (situation) =>
    ofSite(situation, (site) => ok(site.numberPlans.map((plan) => numberPlanForm(site, plan)))),
  getTelephonyProvidersEdgesSiteOutboundroutes: (situation) =>
    ofSite(situation, (site) =>
      page(
        situation,
        site.outboundRoutes.filter(({ name }) => isAsked(situation, name)),
        (route) => routeForm(site, route),
      ),
    ),
  getTelephonyProvidersEdgesOutboundroutes: (situation) => {
    const { organization, query } = situation;
    const asked = query.get('siteId');
    const routes = organization.sites
      .filter(({ id }) => asked === null || asked === id)
      .flatMap((site) => site.outboundRoutes.map((route) => ({ site, route })))
      .filter(({ route }) => isAsked(situation, route.name));
    return page(situation, routes, ({ site, route }) => ({
      ...routeForm(site, route),
      site: { id: site.id, name: site.name, selfUri: `${EDGES}/sites/${site.id}` },
      managed: false,
    }));
  },
  getStation: (situation) =>
    one(
      situation,
      situation.organization.stations,
      situation.params.stationId,
      stationForm(situation.organization),
    ),
  getStations: (situation) =>
    page(
      situation,
      situation.organization.stations.filter(({ name }) => isAsked(situation, name)),
      stationForm(situation.organization),
    ),
};
