import { diagnoseText } from '../engine';
import { printAnswers } from './diagnosisOutput';
import { readable } from './input';
import { liveEvidence } from './live';
import type { LiveArguments } from './liveIdentity';

const USAGE = 'Give a method and a path: "permission-doctor can-i POST /api/v2/conversations/calls".';

/**
 * `can-i METHOD PATH`: whether the call would pass every documented gate with this identity; it is not made. The exit
 * status is that of the verdict.
 *
 * @throws UnreadableInput where it is no request line
 */
export async function canI(
  method: string | undefined,
  path: string | undefined,
  live: LiveArguments,
  json: boolean,
): Promise<number> {
  if (method === undefined || path === undefined) throw readable(USAGE);
  if (!/^[a-z]+$/i.test(method) || !/^(?:\/|https:\/\/)\S+$/.test(path)) throw readable(USAGE);
  const line = `${method.toUpperCase()} ${path}\n`;
  const evidence = await liveEvidence(line, 'request.http', live);
  return printAnswers(diagnoseText(line, { now: new Date(), fileName: 'request.http', evidence }), json);
}
