import { loadCatalog } from '../../../src/catalog/load';
import { Evidence } from '../../../src/evidence/evidence';
import { diagnoseHar } from '../../../src/har/diagnoseHar';
import { recording } from '../recording';
import { measureRow } from '../row';
import { sample } from '../sample';

const now = new Date('2026-11-22T10:00:00Z');
const whole = { entries: 10_000, bytes: 50 * 1024 * 1024 };

const options = { catalog: loadCatalog(), evidence: new Evidence(null), now };

/** Longest time in which nothing else of the process got a turn, in milliseconds. */
async function longestTurn(bytes: Buffer): Promise<number> {
  let [before, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 1);
  await diagnoseHar(bytes, options);
  clearInterval(timer);
  return longest;
}

measureRow(async (quick) => {
  const share = quick ? 0.05 : 1;
  const size = { entries: whole.entries * share, bytes: whole.bytes * share };
  const usual = recording({ ...size, refused: 0.06 });
  const peak = await peakMemory(usual);
  const worst = recording({ ...size, refused: 1 });
  const sampling = { runs: quick ? 2 : 15, warmUp: quick ? 1 : 3 };
  const times = await sample(
    {
      usual: () => diagnoseHar(usual, options),
      usualParse: () => JSON.parse(usual.toString('utf8')) as unknown,
      worst: () => diagnoseHar(worst, options),
      worstParse: () => JSON.parse(worst.toString('utf8')) as unknown,
    },
    sampling,
  );
  const turn = await longestTurn(usual);
  const points: { ours: [number, number][]; parse: [number, number][] } = { ours: [], parse: [] };
  for (const part of [0.1, 0.25, 0.5, 0.75, 1]) {
    const bytes = recording({ entries: size.entries * part, bytes: size.bytes * part, refused: 0.06 });
    const grown = await sample(
      { ours: () => diagnoseHar(bytes, options), parse: () => JSON.parse(bytes.toString('utf8')) as unknown },
      { runs: quick ? 1 : 7, warmUp: 1 },
    );
    points.ours.push([size.entries * part, grown.ours.median]);
    points.parse.push([size.entries * part, grown.parse.median]);
  }
  const megabytes = `${(usual.length / 1024 / 1024).toFixed(0)} MB`;
  return {
    figures: [
      {
        what: `HAR of ${size.entries} entries (${megabytes}), 6 % refused: all diagnosed`,
        measured: times.usual,
        aim: 3 * times.usualParse.median,
        aimOf: '3 × JSON.parse',
        beside: [{ what: 'JSON.parse of its text', ...times.usualParse }],
        note: `longest turn of the event loop ${turn.toFixed(0)} ms`,
      },
      {
        what: `the same, every entry refused`,
        measured: times.worst,
        aim: 3 * times.worstParse.median,
        aimOf: '3 × JSON.parse',
        beside: [{ what: 'JSON.parse of its text', ...times.worstParse }],
      },
      {
        what: 'HAR: memory of the process at its peak, with the file',
        measured: { bytes: peak },
        aim: 300 * 1024 * 1024,
        beside: [],
      },
    ],
    growth: [
      {
        name: 'har',
        title: 'A HAR file diagnosed, by its number of entries',
        size: 'entries of 5 KB',
        lines: [
          { name: 'Permission Doctor', points: points.ours },
          { name: 'JSON.parse', points: points.parse },
        ],
      },
    ],
  };
});

/** Resident memory while the first file of the process is diagnosed, in bytes. */
async function peakMemory(bytes: Buffer): Promise<number> {
  let peak = 0;
  const progress = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  await diagnoseHar(bytes, { ...options, progress });
  progress();
  return peak;
}
