import { join } from 'node:path';
import { compileText } from '../../../src/catalog/import/compileText';
import { DefinitionCompiler } from '../../../src/catalog/import/definitionCompiler';
import { readSnapshot } from '../../../src/catalog/load';
import { syntheticDefinition } from '../../support/syntheticDefinition';
import { root } from '../places';
import { measureRow } from '../row';
import { sample } from '../sample';

/** Compiled beside this thread, from the thread that ships; answers the longest time that this one was kept busy. */
async function compiledBeside(bytes: Uint8Array): Promise<number> {
  let [before, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 1);
  const compiler = new DefinitionCompiler(undefined, join(root, 'dist/catalogWorker.js'));
  const piece = 64 * 1024;
  for (let at = 0; at < bytes.length; at += piece) compiler.add(bytes.slice(at, at + piece));
  await compiler.compile('a definition');
  clearInterval(timer);
  return longest;
}

measureRow(async (quick) => {
  const megabytes = quick ? 8 : 20;
  const text = syntheticDefinition(megabytes);
  const bytes = Buffer.from(text);
  const base = readSnapshot();
  const times = await sample(
    { compile: () => compileText(bytes, base, 'a definition'), parse: () => JSON.parse(text) as unknown },
    { runs: quick ? 1 : 12, warmUp: quick ? 0 : 2 },
  );
  const busy = await compiledBeside(bytes);
  return {
    figures: [
      {
        what: `catalog import of a ${megabytes} MB definition`,
        measured: times.compile,
        aim: 5 * times.parse.median,
        aimOf: '5 × JSON.parse',
        beside: [{ what: 'JSON.parse alone', ...times.parse }],
        note: `in a thread of its own, the host's was never blocked for more than ${busy.toFixed(0)} ms (aim 50)`,
      },
    ],
  };
});
