import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { diagnoseText } from '../../../src/engine';
import { Evidence } from '../../../src/evidence/evidence';
import { parseBundle } from '../../../src/evidence/parseBundle';
import { readInput } from '../../../src/request/read';
import { root } from '../places';
import { measureRow } from '../row';
import { sample } from '../sample';

const folder = join(root, 'test/fixtures/cases');
const now = new Date('2026-11-22T10:00:00Z');

/** Every case of the fixtures, diagnosed once: a run is one round over all, told for one of them. */
measureRow(async (quick) => {
  const catalog = loadCatalog();
  const names = readdirSync(folder).filter((name) => name.endsWith('.http'));
  const cases = names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const bundle = name.replace(/http$/, 'evidence.json');
    const evidence = readdirSync(folder).includes(bundle) ? readFileSync(join(folder, bundle), 'utf8') : null;
    const [request] = readInput(text, { catalog, fileName: name });
    if (!request) throw new Error(`${name} holds no request`);
    return { name, text, request, evidence: evidence === null ? null : parseBundle(evidence) };
  });
  const each = (work: (one: (typeof cases)[number]) => unknown) => () =>
    cases.forEach((one) => void work(one));
  const bundled = cases.filter(({ evidence }) => evidence !== null);
  const times = await sample(
    {
      alone: each(({ request }) => diagnose({ request, catalog, evidence: new Evidence(null), now })),
      evidence: () =>
        bundled.forEach(
          ({ request, evidence }) =>
            void diagnose({ request, catalog, evidence: new Evidence(evidence), now }),
        ),
      told: each(({ text, name }) => diagnoseText(text, { fileName: name, now })),
    },
    { runs: quick ? 3 : 60, warmUp: quick ? 1 : 20 },
  );
  const per = (name: keyof typeof times, count: number) => ({
    median: times[name].median / count,
    p95: times[name].p95 / count,
    processor: times[name].processor / count,
    runs: times[name].runs,
  });
  return {
    figures: [
      {
        what: 'offline diagnosis of one request, warm',
        measured: per('alone', cases.length),
        aim: 0.3,
        beside: [
          { what: 'with an evidence bundle', ...per('evidence', bundled.length) },
          { what: 'from the text to the finished report', ...per('told', cases.length) },
        ],
        note: `mean of ${cases.length} cases`,
      },
    ],
  };
});
