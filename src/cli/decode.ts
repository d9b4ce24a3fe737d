import { decodeTokenText } from '../engine';
import { readText } from './input';

/**
 * `decode`: says what a token states. It is read from a file or standard input, and not shown.
 *
 * @throws UnreadableInput where there is no whole token
 */
export async function decode(file: string | undefined, json: boolean): Promise<number> {
  const report = decodeTokenText(await readText(file), new Date());
  process.stdout.write(json ? `${JSON.stringify(report.json, null, 2)}\n` : report.text);
  return 0;
}
