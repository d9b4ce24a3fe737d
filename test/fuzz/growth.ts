import type { Target } from './targets';

/** Repeated, these make what backtracks or looks back take long. */
const PUMPS = [
  'a',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  '{',
  '[',
  '(',
  '}',
  '<',
  '.',
  '-',
  '_',
  ':',
  '=',
  '&',
  '%',
  '#',
  '{{',
  '${',
  '$(',
  '/',
  '//',
  '/*',
  '# ',
  '###\n',
  '@a ',
  '[[',
  '](',
  'eyJ',
  'eyJ.',
  'a.',
  'Bearer ',
  'http://1',
  'curl ',
  '-H ',
  '&a=',
  'token=',
  '"name":',
  '{"a":',
  'GET /a\n',
  'a: b\n',
  'HTTP/1.1 200\n',
  '<<A\n',
  '@"\n',
  'fetch(',
  'Async',
  ',',
] as const;

/** Letters; the second round takes four times as many. */
const SHORT = 4000;
const TIMES = 4;
/** Work that grows with the square of the input grows by 16; with its cube by 64. */
const MOST = 40;
/** Milliseconds below which nothing is measured but noise. */
const NOISE = 250;

/** A repeated piece, and how much more work four times as many of them took. */
export interface Growth {
  readonly pump: string;
  readonly factor: number;
}

/** The pieces whose repetition costs a target out of proportion; both ends of the input are tried. */
export async function outgrowing(
  { take }: Target,
  around: (pumped: string) => string,
): Promise<readonly Growth[]> {
  const found: Growth[] = [];
  for (const pump of PUMPS) {
    const long = await spent(take, around(pump.repeat((SHORT * TIMES) / pump.length)));
    if (long < NOISE) continue;
    const short = await spent(take, around(pump.repeat(SHORT / pump.length)));
    const factor = long / Math.max(short, 1);
    if (factor > MOST) found.push({ pump, factor });
  }
  return found;
}

/** Milliseconds of the better of two tries. */
async function spent(take: Target['take'], input: string): Promise<number> {
  const tries: number[] = [];
  for (let i = 0; i < 2; i++) {
    const from = performance.now();
    try {
      await Promise.resolve(take(input)).then((all) => Promise.all([all].flat()));
    } catch {
      // Whether it may throw is another question.
    }
    tries.push(performance.now() - from);
    if ((tries[0] ?? 0) < NOISE) break;
  }
  return Math.min(...tries);
}
