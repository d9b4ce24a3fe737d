/**
 * What the catalog costs: in a fresh process to the first answer of each kind, then per question.
 * `tsx test/bench/catalog.ts`; for figures of the product run the bundle of this file with the snapshot beside it.
 */
import { loadCatalog } from '../../src/catalog/load';
import { filled } from '../unit/catalog/mutations';

function timed<T>(name: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  process.stdout.write(`${name.padEnd(40)} ${(performance.now() - start).toFixed(2).padStart(9)} ms\n`);
  return result;
}

const catalog = timed('load', loadCatalog);
timed('first lookup', () => catalog.match('GET', '/api/v2/users/me'));
timed('first schema', () => catalog.schema('CreateCallRequest'));
timed('first nearest', () => catalog.nearest('GET', '/api/v2/wfm/schedules'));
timed('second nearest', () => catalog.nearest('GET', '/api/v2/recordings'));

const lines = catalog.operations.map(({ method, path }) => [method, filled(path)] as const);
const rounds = 40;
for (const [method, path] of lines) catalog.match(method, path);
const start = process.cpuUsage();
for (let round = 0; round < rounds; round++) for (const [method, path] of lines) catalog.match(method, path);
const each = process.cpuUsage(start).user / (rounds * lines.length);
process.stdout.write(`${'a lookup, warm (processor time)'.padEnd(40)} ${each.toFixed(2).padStart(9)} µs\n`);
