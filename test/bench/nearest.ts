/**
 * How often the operation that was meant is among the nearest, for every documented operation written wrong in every
 * way of mutations.ts: `tsx test/bench/nearest.ts [every nth operation] [kind whose misses are listed]`.
 */
import { loadCatalog } from '../../src/catalog/load';
import type { Operation } from '../../src/catalog/operation';
import { mutations, type Mutation } from '../unit/catalog/mutations';

interface Tally {
  asked: number;
  first: number;
  amongFive: number;
}

const catalog = loadCatalog();
const [every = '1', listed] = process.argv.slice(2);
const tallies = new Map<string, Tally>();
const times: number[] = [];

/** What the catalog says to a mutated request; undefined where nobody can tell that it is a wrong one. */
function answer({ method, path }: Mutation): { suffix: string; found: readonly Operation[] } | undefined {
  const match = catalog.match(method, path);
  if (match === undefined) {
    return { suffix: '', found: catalog.nearest(method, path).map(({ operation }) => operation) };
  }
  if (catalog.misplacedWords(match).length === 0) return undefined;
  return { suffix: ' (read as another operation)', found: catalog.endingIn(method, path) };
}

function record(mutation: Mutation): void {
  const start = performance.now();
  const answered = answer(mutation);
  if (answered === undefined) return;
  times.push(performance.now() - start);
  const { suffix, found } = answered;
  const kind = mutation.kind + suffix;
  const rank = found.indexOf(mutation.operation);
  const tally = tallies.get(kind) ?? { asked: 0, first: 0, amongFive: 0 };
  tally.asked++;
  if (rank === 0) tally.first++;
  if (rank >= 0) tally.amongFive++;
  tallies.set(kind, tally);
  if (rank < 0 && kind === listed) {
    print(
      `${mutation.method} ${mutation.path}`,
      `    meant ${mutation.operation.method} ${mutation.operation.path}`,
    );
    for (const near of found) print(`          ${near.method} ${near.path}`);
  }
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`.padStart(8);
}

for (const mutation of mutations(catalog.operations, Number(every))) record(mutation);
for (const [kind, { asked, first, amongFive }] of tallies) {
  const rates = `first ${percent(first, asked)}  among five ${percent(amongFive, asked)}`;
  print(`${kind.padEnd(64)} ${String(asked).padStart(5)}  ${rates}`);
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
print(
  `${times.length} questions: median ${at(0.5)} ms, 95 of 100 under ${at(0.95)} ms, 99 of 100 under ${at(0.99)} ms`,
);
