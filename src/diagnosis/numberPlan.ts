import type { NumberPlan, OutboundRoute, Site } from '../evidence/telephony';
import { matchBounded } from './boundedExpression';

/** What becomes of a dialled number at a site. */
export type Outcome =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'unknown-plan'; readonly plan: NumberPlan }
  | { readonly kind: 'no-group'; readonly plan: NumberPlan }
  | { readonly kind: 'no-route'; readonly plan: NumberPlan; readonly disabled: readonly OutboundRoute[] }
  | { readonly kind: 'routed'; readonly plan: NumberPlan; readonly route: OutboundRoute };

/**
 * Tries the plans of a site by priority, as the platform does: the first that matches classifies the number,
 * an enabled route with that classification takes it. Only regular expressions are judged; what another match
 * type would do is unknown.
 */
export function dial(site: Site, number: string): Outcome {
  if (!site.plans || !site.routes) return { kind: 'unreadable' };
  for (const plan of site.plans) {
    if (plan.matchType !== 'regex' || plan.match === undefined) return { kind: 'unknown-plan', plan };
    const hit = matchBounded(plan.match, number);
    if (hit === undefined) return { kind: 'unknown-plan', plan };
    if (hit === null) continue;
    return needsGroup(plan) > hit.length - 1 ? { kind: 'no-group', plan } : routeFor(site.routes, plan);
  }
  return { kind: 'no-plan' };
}

function routeFor(routes: readonly OutboundRoute[], plan: NumberPlan): Outcome {
  const { route, disabled } = routesFor(routes, plan.classification);
  return route ? { kind: 'routed', plan, route } : { kind: 'no-route', plan, disabled };
}

/** The enabled route that serves a classification, and those that would if they were enabled. */
export function routesFor(
  routes: readonly OutboundRoute[],
  classification: string,
): { readonly route: OutboundRoute | null; readonly disabled: readonly OutboundRoute[] } {
  const serving = routes.filter((r) => r.classifications.includes(classification));
  const route = serving.find((r) => r.enabled && (r.state ?? 'active') === 'active') ?? null;
  return { route, disabled: route ? [] : serving };
}

/** The highest capture group that the normalised format uses. */
function needsGroup(plan: NumberPlan): number {
  const groups = [...(plan.normalizedFormat ?? '').matchAll(/\$(\d)/g)].map((m) => Number(m[1]));
  return Math.max(0, ...groups);
}
