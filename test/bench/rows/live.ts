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

/** The refused call of the sample, diagnosed with what the sandbox answers, each answer 100 ms late. */
measureRow(async (quick) => {
  const catalog = loadCatalog();
  const options = { fileName: 'outbound-call.http', now: new Date() };
  const requests = readInput(text, { ...options, catalog });
  const sandbox = await start(undefined, catalog, { faults: [{ delay }] });
  const client = () => new PlatformClient({ base: sandbox.url, token: sandbox.tokens.agent ?? '' });
  let bundle: EvidenceBundle = { responses: {} };
  const live = async () => {
    const own = client();
    bundle = await collectEvidence(own, requests, catalog, { now: new Date() });
    diagnoseText(text, { ...options, evidence: bundle });
    await own.close();
  };
  const oneAfterAnother = async () => {
    const own = client();
    for (const call of Object.keys(bundle.responses)) await own.get(call);
    await own.close();
  };
  const times = await sample({ live, oneAfterAnother }, { runs: quick ? 1 : 20, warmUp: 1 });
  const calls = Object.keys(bundle.responses).length;
  await sandbox.close();
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
});
