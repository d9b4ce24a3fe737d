import { Evidence } from '../evidence/evidence';
import { whoami, WHOAMI_CALLS, whoamiText } from '../report/whoami';
import { printResult } from './print';
import { askLive } from './live';
import type { LiveArguments } from './liveIdentity';

/** `whoami`: 0 where the platform takes the token, 1 where it refuses it, 2 where that is not known. */
export async function showWhoami(live: LiveArguments, json: boolean): Promise<number> {
  const who = whoami(new Evidence(await askLive(live, [() => WHOAMI_CALLS])));
  printResult(json ? who : whoamiText(who));
  return who.state === 'ok' ? 0 : who.state === null ? 2 : 1;
}
