/**
 * How long a live diagnosis takes in answers' time: each answer of the sandbox comes 100 ms late, and what a diagnosis
 * of the sample took is told in those. `tsx test/bench/live.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load';
import { diagnoseText } from '../../src/engine';
import { PlatformClient } from '../../src/platform/client';
import { collectEvidence } from '../../src/platform/collectEvidence';
import { readInput } from '../../src/request/read';
import { start } from '../../src/sandbox/server';

const DELAY = 100;
const ROUNDS = 8;
const catalog = loadCatalog();
const text = readFileSync(join(__dirname, '../../samples/outbound-call.http'), 'utf8');
const options = { fileName: 'outbound-call.http', now: new Date() };
const requests = readInput(text, { ...options, catalog });

async function main(): Promise<void> {
  const sandbox = await start(undefined, catalog, { faults: [{ delay: DELAY }] });
  for (const who of ['agent', 'supervisor', 'admin', 'integration']) {
    const times: number[] = [];
    let calls = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const client = new PlatformClient({ base: sandbox.url, token: sandbox.tokens[who] ?? '' });
      const begun = performance.now();
      const bundle = await collectEvidence(client, requests, catalog, { now: new Date() });
      diagnoseText(text, { ...options, evidence: JSON.stringify(bundle) });
      times.push(performance.now() - begun);
      calls = Object.keys(bundle.responses).length;
      await client.close();
    }
    times.sort((a, b) => a - b);
    const [fastest = 0, median = 0, slowest = 0] = [times[0], times[ROUNDS / 2], times[ROUNDS - 1]];
    const inAnswers = (time: number) => (time / DELAY).toFixed(2);
    process.stdout.write(
      `${who.padEnd(12)} ${calls} calls, median ${inAnswers(median)} answers (${inAnswers(fastest)} to ${inAnswers(slowest)})\n`,
    );
  }
  await sandbox.close();
}

void main();
