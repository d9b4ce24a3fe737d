import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { Evidence } from '../../../src/evidence/evidence';
import { accessCalls, routeCalls, siteCalls } from '../../../src/explorer/calls';
import { explorerModel, type ExplorerModel } from '../../../src/explorer/explorerModel';
import { collectBundle } from '../../../src/platform/collectBundle';
import { catalog, NOW, world, type World } from '../sandbox/world';

/** Asks the sandbox as somebody, without a socket. */
export function asked(here: World, who: string, lines: readonly string[]): Promise<EvidenceBundle> {
  const get = (line: string) => Promise.resolve(here.ask(who, line));
  return collectBundle({ host: '127.0.0.1:40123', get }, lines, NOW);
}

/** What the explorer shows somebody who has loaded it, and asked more. */
export async function modelOf(
  who: string,
  more: readonly string[] = [],
  here: World = world(),
): Promise<ExplorerModel> {
  return explorerModel(await asked(here, who, [...accessCalls(), ...more]), catalog, NOW);
}

/** What was answered to somebody who has loaded the routes. */
export async function routesOf(who: string, here: World = world()): Promise<Evidence> {
  const first = await asked(here, who, routeCalls());
  const second = await asked(here, who, ['GET /api/v2/organizations/me', ...siteCalls(new Evidence(first))]);
  return new Evidence({ ...first, responses: { ...first.responses, ...second.responses } });
}
