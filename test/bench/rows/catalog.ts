import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import findMyWay from 'find-my-way';
import { match } from 'path-to-regexp';
import { loadCatalog } from '../../../src/catalog/load';
import { filled } from '../../unit/catalog/mutations';
import type { Times } from '../figure';
import { measureRow } from '../row';
import { sample, timesOf } from '../sample';

/** Run in a process of its own, this module answers how long the first question took, loading included. */
if (process.argv.includes('--first')) {
  const begun = performance.now();
  loadCatalog().match('GET', '/api/v2/users/me');
  process.stdout.write(String(performance.now() - begun));
} else {
  measureRow(measure);
}

async function measure(quick: boolean): ReturnType<Parameters<typeof measureRow>[0]> {
  const catalog = loadCatalog();
  const lines = catalog.operations.map(({ method, path }) => [method, filled(path)] as const);
  const misses = lines.map(([method, path]) => [method, `${path}/nowhere`] as const);
  const begun = performance.now();
  const router = findMyWay();
  for (const { method, path } of catalog.operations)
    router.on(method as 'GET', path.replace(/\{(\w+)\}/g, ':$1'), () => undefined);
  const built = performance.now() - begun;
  const matchers = catalog.operations.map(
    ({ method, path }) => [method, match(path.replace(/\{(\w+)\}/g, ':$1'))] as const,
  );
  const linear = (asked: typeof lines) => {
    for (const [method, path] of asked)
      matchers.find(([own, fits]) => own === method && fits(path) !== false);
  };
  const few = lines.filter((_, i) => i % 50 === 0);
  const runs = { runs: quick ? 2 : 60, warmUp: quick ? 1 : 20 };
  const ours = await sample(
    {
      hit: () => lines.forEach(([method, path]) => void catalog.match(method, path)),
      miss: () => misses.forEach(([method, path]) => void catalog.match(method, path)),
      routerHit: () => lines.forEach(([method, path]) => void router.find(method as 'GET', path)),
      routerMiss: () => misses.forEach(([method, path]) => void router.find(method as 'GET', path)),
    },
    runs,
  );
  const slow = await sample({ linear: () => linear(few) }, { runs: quick ? 1 : 15, warmUp: 2 });
  const each = (times: Times, count: number): Times => ({
    median: times.median / count,
    p95: times.p95 / count,
    processor: times.processor / count,
    runs: times.runs,
  });
  return {
    figures: [
      {
        what: 'catalog: first answer in a fresh process',
        measured: timesOf(Array.from({ length: quick ? 2 : 20 }, first)),
        aim: 15,
        beside: [{ what: 'find-my-way, to be built', ...timesOf([built]) }],
      },
      {
        what: 'catalog: path to operation, hit',
        measured: each(ours.hit, lines.length),
        aim: 0.001,
        beside: [
          { what: 'find-my-way', ...each(ours.routerHit, lines.length) },
          { what: 'linear path-to-regexp', ...each(slow.linear, few.length) },
        ],
      },
      {
        what: 'catalog: path to operation, miss',
        measured: each(ours.miss, misses.length),
        aim: 0.001,
        beside: [{ what: 'find-my-way', ...each(ours.routerMiss, misses.length) }],
      },
    ],
  };
}

function first(): number {
  return Number(execFileSync(process.execPath, [join(__dirname, 'catalog.js'), '--first']));
}
