/**
 * How often the operation that was meant is among the nearest, for every documented operation written wrong in every
 * way of mutations.ts: `tsx test/bench/nearest.ts [every nth] [kind to list the misses of]`.
 */
import { loadCatalog } from '../../src/catalog/load';
import { mutations, type Mutation } from '../unit/catalog/mutations';

const catalog = loadCatalog();
const every = Number(process.argv[2] ?? 1);
const listed = process.argv[3];

interface Tally {
  asked: number;
  first: number;
  amongFive: number;
}
const tallies = new Map<string, Tally>();
const times: number[] = [];

function tally(kind: string, rank: number): void {
  const counts = tallies.get(kind) ?? { asked: 0, first: 0, amongFive: 0 };
  counts.asked++;
  if (rank === 0) counts.first++;
  if (rank >= 0) counts.amongFive++;
  tallies.set(kind, counts);
}

function rankOf({ method, path, operation }: Mutation): {
  kind: string;
  rank: number;
  found: readonly string[];
} {
  const match = catalog.match(method, path);
  const start = performance.now();
  const found =
    match === undefined
      ? catalog.nearest(method, path).map((near) => near.operation)
      : catalog.endingIn(method, path);
  times.push(performance.now() - start);
  return {
    kind: match === undefined ? '' : ', taken for another operation',
    rank: found.indexOf(operation),
    found: found.map((near) => `${near.method} ${near.path}`),
  };
}

for (const mutation of mutations(catalog.operations, every)) {
  if (catalog.match(mutation.method, mutation.path)?.operation === mutation.operation) continue;
  const { kind, rank, found } = rankOf(mutation);
  const match = catalog.match(mutation.method, mutation.path);
  // Where every segment is a word or an id in its place, nobody can tell that another operation was meant.
  if (match !== undefined && !Object.values(match.params).some((value) => catalog.isResourceWord(value)))
    continue;
  tally(mutation.kind + kind, rank);
  if (rank < 0 && mutation.kind + kind === listed) {
    process.stdout.write(
      `${mutation.method} ${mutation.path}\n  meant ${mutation.operation.method} ${mutation.operation.path}\n`,
    );
    for (const near of found) process.stdout.write(`        ${near}\n`);
  }
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`.padStart(8);
}

for (const [kind, { asked, first, amongFive }] of tallies) {
  process.stdout.write(
    `${kind.padEnd(70)} ${String(asked).padStart(5)}  first ${percent(first, asked)}  among five ${percent(amongFive, asked)}\n`,
  );
}
times.sort((a, b) => a - b);
process.stdout.write(
  `${times.length} questions, median ${(times[times.length >> 1] ?? 0).toFixed(2)} ms, 99 of 100 under ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(2)} ms\n`,
);
