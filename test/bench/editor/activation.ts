import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import manifest from '../../../package.json';
import { out, root } from '../../rig/places';
import { openWorkbench } from '../../rig/workbench';
import { measureRow } from '../row';
import { timesOf } from '../sample';

/** Before the one line among all that a host writes which is the answer. */
const mark = 'activation took ';
/** More than an empty extension takes: no one notices. */
const above = 5;

measureRow(async (quick) => {
  const tests = await activator();
  const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-bench-'));
  const empty = join(folder, 'empty');
  writeEmptyExtension(empty);
  const times = { own: [] as number[], empty: [] as number[] };
  try {
    mkdirSync(join(folder, 'open'));
    for (let run = 0; run < (quick ? 1 : 7); run++) {
      const host = { folder: join(folder, 'open'), tests };
      times.empty.push(await activation({ ...host, extension: empty }));
      times.own.push(await activation({ ...host, extension: root }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const floor = timesOf(times.empty);
  return {
    figures: [
      {
        what: 'activation in the real extension host',
        measured: timesOf(times.own),
        aim: floor.median + above,
        aimOf: `an empty extension + ${above} ms`,
        beside: [{ what: 'an empty extension', ...floor }],
        note: 'each in a host of its own',
      },
    ],
  };
});

/** Milliseconds that a fresh host takes from asking for the extension to having it. */
async function activation(host: {
  readonly folder: string;
  readonly tests: string;
  readonly extension: string;
}): Promise<number> {
  let heard: (milliseconds: number) => void = () => undefined;
  const took = new Promise<number>((resolve) => (heard = resolve));
  const workbench = await openWorkbench(
    {
      ...host,
      trust: true,
      prepareContext: async (context) => {
        await context.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
          const line = format(...values);
          if (line.includes(mark)) heard(Number(line.slice(line.indexOf(mark) + mark.length)));
        });
        await context.exposeFunction('codeAutomationExit', () => undefined);
      },
    },
    () => undefined,
  );
  try {
    return await took;
  } finally {
    await workbench.stop();
  }
}

/** What the host runs in place of tests: it waits for the host to be at rest, and activates what is under development. */
async function activator(): Promise<string> {
  const outfile = join(out, 'bench-host/activate.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/host/activate.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    define: { OWN_ID: JSON.stringify(`${manifest.publisher}.${manifest.name}`), MARK: JSON.stringify(mark) },
  });
  return outfile;
}

function writeEmptyExtension(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { engines } = manifest;
  const own = { name: 'empty', publisher: 'nobody', version: '1.0.0', engines, main: './main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => undefined;\n');
}
