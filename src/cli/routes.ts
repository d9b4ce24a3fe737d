import { Evidence } from '../evidence/evidence';
import { isDialled, planCalls, siteCalls } from '../platform/routeRounds';
import { routes, routesText, type Routes } from '../report/routes';
import { readable } from './input';
import { askLive } from './live';
import type { LiveArguments } from './liveIdentity';
import { printResult } from './print';

/**
 * `routes`: sites, number plans and outbound routes; with a number, which route it would take and whose it is.
 * 0 where it is known (and the number finds a route), 1 where the number finds none, 2 where it is not known.
 *
 * @throws UnreadableInput where the number is none
 */
export async function showRoutes(
  number: string | undefined,
  live: LiveArguments,
  json: boolean,
): Promise<number> {
  if (number !== undefined && !isDialled(number)) {
    throw readable('Give the number as it is dialled, digits alone: --number +13175550142.');
  }
  const bundle = await askLive(live, [() => siteCalls(number), planCalls]);
  const found = routes(new Evidence(bundle), number);
  printResult(json ? { schemaVersion: 1, takenAt: bundle.takenAt, ...found } : routesText(found));
  return statusOf(found);
}

/** The default site decides where it is known: calls of a user without a site of their own leave there. */
function statusOf({ sites: all, defaultSite }: Routes): number {
  const own = all.filter(({ id }) => id === defaultSite);
  const judged = own.length > 0 ? own : all;
  if (judged.length === 0 || judged.some(({ plans, routes: lines }) => !plans || !lines)) return 2;
  const kinds = judged.flatMap(({ outcome }) => outcome?.kind ?? []);
  if (kinds.length === 0 || kinds.includes('routed')) return 0;
  return kinds.includes('unknown-plan') ? 2 : 1;
}
