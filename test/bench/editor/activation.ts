import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import manifest from '../../../package.json';
import { out, root } from '../../rig/places';
import { openWorkbench } from '../../rig/workbench';
import type { Times } from '../figure';
import { measureRow } from '../row';
import { timesOf } from '../sample';

/** Before the one line among all that a host writes which is the answer: milliseconds on the wall, and of the processor. */
const mark = 'activation took ';
/** More than an empty extension takes: no one notices. */
const above = 5;

measureRow(async (quick) => {
  const tests = await activator();
  const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-bench-'));
  const [empty, own, registering] = ['empty', 'own', 'registering'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeEmptyExtension(empty);
  copyOwnExtension(own);
  await buildRegisteringExtension(registering);
  const times = { own: new Taken(), empty: new Taken(), registering: new Taken() };
  try {
    mkdirSync(join(folder, 'open'));
    for (let run = 0; run < (quick ? 1 : 7); run++) {
      const host = { folder: join(folder, 'open'), tests };
      times.empty.add(await activation({ ...host, extension: empty }));
      times.registering.add(await activation({ ...host, extension: registering }));
      times.own.add(await activation({ ...host, extension: own }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const floor = times.empty.times;
  return {
    figures: [
      {
        what: 'activation in the real extension host',
        measured: times.own.times,
        aim: floor.median + above,
        aimOf: `an empty extension + ${above} ms`,
        beside: [
          { what: 'an empty extension', ...floor },
          { what: 'one that registers as much, with nothing behind it', ...times.registering.times },
        ],
        note: 'each in a host of its own',
      },
    ],
  };
});

class Taken {
  private readonly wall: number[] = [];
  private readonly processor: number[] = [];

  add([wall = Number.NaN, processor = Number.NaN]: readonly number[]): void {
    this.wall.push(wall);
    this.processor.push(processor);
  }

  get times(): Times {
    return timesOf(this.wall, this.processor);
  }
}

/**
 * Milliseconds that a fresh host takes from asking for the extension to having it, on the wall and of its processor.
 *
 * @throws Error where the host ends without an answer
 */
async function activation(host: {
  readonly folder: string;
  readonly tests: string;
  readonly extension: string;
}): Promise<readonly number[]> {
  let heard: (milliseconds: readonly number[]) => void = () => undefined;
  let ended: (error: Error) => void = () => undefined;
  const took = new Promise<readonly number[]>((resolve, reject) => ([heard, ended] = [resolve, reject]));
  const chatter: string[] = [];
  const workbench = await openWorkbench(
    {
      ...host,
      prepareContext: async (context) => {
        await context.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
          const line = format(...values);
          const at = line.indexOf(mark);
          if (at >= 0)
            heard(
              line
                .slice(at + mark.length)
                .split(' ')
                .map(Number),
            );
          else chatter.push(line);
        });
        await context.exposeFunction('codeAutomationExit', () =>
          ended(new Error(`the host ended without an answer:\n${chatter.slice(-20).join('\n')}`)),
        );
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

/**
 * For whoever is activated by being asked for alone: a JSON file that the editor itself happens to read would do as well.
 * Without any event the host takes no extension that has code.
 */
const activationEvents = ['onCommand:nobody.nothing'];

function copyOwnExtension(folder: string): void {
  for (const name of ['dist', 'l10n', 'media', 'package.nls.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents }));
}

/** With the manifest of the extension, so that the editor knows its views and commands. */
async function buildRegisteringExtension(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/host/registering.ts'],
    outfile: join(folder, 'main.js'),
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    define: { CONTRIBUTED: JSON.stringify(contributed()) },
  });
  for (const name of ['media', 'package.nls.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, activationEvents, l10n: undefined, main: './main.js' }),
  );
}

function contributed(): object {
  const { commands, views, languageModelTools, authentication } = manifest.contributes;
  return {
    commands: commands.map(({ command }) => command),
    views: Object.values(views).flatMap((of) => of.map(({ id }) => id)),
    tools: languageModelTools.map(({ name }) => name),
    accounts: authentication[0]?.id,
  };
}

function writeEmptyExtension(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { engines } = manifest;
  const own = { name: 'empty', publisher: 'nobody', version: '1.0.0', engines, activationEvents };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, main: './main.js' }));
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => undefined;\n');
}
