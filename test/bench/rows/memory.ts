import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoseText } from '../../../src/engine';
import { inspectText } from '../../../src/inspection/inspectText';
import type { Figure } from '../figure';
import { root } from '../places';
import { measureRow } from '../row';

const folder = join(root, 'test/fixtures/cases');
const now = new Date('2026-11-22T10:00:00Z');
/** Growth that is noise: what a garbage collection leaves differs by about so much from one to the next. */
const flat = 512 * 1024;

/** Bytes of the heap that are in use, what is garbage collected. */
function heap(): number {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** How much the heap grows from the second quarter of the rounds to the last, in bytes. */
function growth(
  rounds: number,
  round: (n: number) => unknown,
): { readonly grown: number; readonly slope: number } {
  const used: number[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    for (let n = 0; n < rounds / 4; n++) round(quarter * (rounds / 4) + n);
    used.push(heap());
  }
  const grown = (used[3] ?? 0) - (used[1] ?? 0);
  return { grown, slope: grown / (rounds / 2) };
}

measureRow((quick) => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.http'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const [first = ''] = texts;
  const diagnoses = quick ? 40 : 1000;
  const edits = quick ? 40 : 10_000;
  // What is not seen again must not be kept: every text differs from the ones before.
  const diagnosed = growth(diagnoses, (n) =>
    diagnoseText(`# @note ${n}\n${(texts[n % texts.length] ?? '').replace('/api/v2/', `/api/v2/x${n}/`)}`, {
      now,
    }),
  );
  const edited = growth(edits, (n) =>
    inspectText(`${first.slice(0, 200 + (n % 300))}x${n}`, { fileName: 'a.http' }),
  );
  const figure = (what: string, { grown, slope }: typeof edited): Figure => ({
    what,
    measured: { bytes: Math.max(0, grown) },
    aim: flat,
    aimOf: 'flat, within',
    beside: [],
    note: `${slope.toFixed(1)} bytes for each, over the second half`,
  });
  return Promise.resolve({
    figures: [
      figure(`memory that ${diagnoses} diagnoses leave behind`, diagnosed),
      figure(`memory that ${edits} edits leave behind`, edited),
    ],
  });
});
