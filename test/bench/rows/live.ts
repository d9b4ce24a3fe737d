import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { diagnoseText } from '../../../src/engine';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { PlatformClient } from '../../../src/platform/client';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import { start } from '../../../src/sandbox/server';
import { root } from '../places';
import { measureRow } from '../row';
import { sample } from '../sample';

const delay = 100;
const aim = 220;
const text = readFileSync(join(root, 'samples/outbound-call.http'), 'utf8');

/** Run in a process of its own, this module is the platform: what that works is none of ours. */
if (process.argv.includes('--platform')) void answer();
else measureRow(measure);

interface Address {
  readonly base: string;
  readonly token: string;
}

async function answer(): Promise<void> {
  const { url, tokens } = await start(undefined, loadCatalog(), { faults: [{ delay }] });
  process.send?.({ base: url, token: tokens.agent ?? '' } satisfies Address);
  process.once('disconnect', () => process.exit());
}

/** The refused call of the sample, diagnosed with what the sandbox answers, each answer 100 ms late. */
async function measure(quick: boolean): ReturnType<Parameters<typeof measureRow>[0]> {
  const catalog = loadCatalog();
  const options = { fileName: 'outbound-call.http', now: new Date() };
  const requests = readInput(text, { ...options, catalog });
  const platform = fork(join(__dirname, 'live.js'), ['--platform']);
  const [address] = (await once(platform, 'message')) as [Address];
  let bundle: EvidenceBundle = { responses: {} };
  const live = async () => {
    const own = new PlatformClient(address);
    bundle = await collectEvidence(own, requests, catalog, { now: new Date() });
    diagnoseText(text, { ...options, evidence: bundle });
    await own.close();
  };
  const oneAfterAnother = async () => {
    const own = new PlatformClient(address);
    for (const call of Object.keys(bundle.responses)) await own.get(call);
    await own.close();
  };
  const times = await sample({ live, oneAfterAnother }, { runs: quick ? 1 : 20, warmUp: 1 });
  const calls = Object.keys(bundle.responses).length;
  platform.disconnect();
  return {
    figures: [
      {
        what: `live diagnosis with ${delay} ms on every answer`,
        measured: times.live,
        aim,
        beside: [{ what: `its ${calls} calls one after another`, ...times.oneAfterAnother }],
      },
    ],
  };
}
