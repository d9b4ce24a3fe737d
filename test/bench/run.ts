import { build } from 'esbuild';
import { fork } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../rig/places';
import { type Measured } from './figure';
import { plot } from './plot';
import { withTable } from './readme';
import { table } from './table';

const out = join(root, 'out/bench');

/**
 * `npm run bench [-- --quick] [--readme] [ROW…]`: measures every row of test/bench/{editor,rows}, or those named, each
 * in a process of its own, and prints the table. The figures stand in out/bench.json as well, and what grows in
 * out/bench/*.svg. With `--quick` each is run as rarely as shows that it works. No time fails: only a row that breaks
 * does. With `--readme` the table of a run in which none broke stands in the README as well.
 */
async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const isWanted = (row: string) => names.length === 0 || names.includes(row);
  const inEditor = rowsIn('editor').filter(isWanted);
  const inNode = rowsIn('rows').filter(isWanted);
  await bundle(inNode);
  const measured: Measured[] = [];
  const programs = [
    ...inEditor.map((row) => ({
      row,
      file: join(root, `test/bench/editor/${row}.ts`),
      flags: ['--import', 'tsx'],
    })),
    ...inNode.map((row) => ({ row, file: join(out, `${row}.js`), flags: ['--expose-gc'] })),
  ];
  for (const { row, file, flags } of programs) {
    process.stderr.write(`${row} …\n`);
    const answer = await measure(file, flags, args.includes('--quick'));
    if (answer) measured.push(answer);
    else process.exitCode = 1;
  }
  const figures = measured.flatMap((one) => one.figures);
  const growth = measured.flatMap((one) => one.growth ?? []);
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
  writeFileSync(join(root, 'out/bench.json'), `${JSON.stringify({ machine, figures, growth }, null, 2)}\n`);
  for (const one of growth) writeFileSync(join(out, `${one.name}.svg`), plot(one));
  process.stdout.write(`${table(figures)}\n${machine}\n`);
  if (args.includes('--readme') && process.exitCode === undefined) {
    const readme = join(root, 'README.md');
    writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table(figures), machine));
  }
}

/** The rows as they would ship: in one file each, with the catalog's data beside it. */
async function bundle(rows: readonly string[]): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: rows.map((row) => `test/bench/rows/${row}.ts`),
    outdir: 'out/bench',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['esbuild', 'playwright-core', '@vscode/*', 'find-my-way'],
    define: { 'process.env.BENCH_ROOT': JSON.stringify(root) },
    logLevel: 'warning',
  });
  cpSync(join(root, 'dist/snapshot'), join(out, 'snapshot'), { recursive: true });
}

/** Rows in `rows` run from a bundle; those in `editor` open a workbench and run from where they stand. */
function rowsIn(folder: 'rows' | 'editor'): string[] {
  return readdirSync(join(root, 'test/bench', folder)).map((file) => basename(file, '.ts'));
}

/** What the program of a row measured; undefined where it broke. */
function measure(file: string, flags: string[], quick: boolean): Promise<Measured | undefined> {
  return new Promise((resolve) => {
    let answer: Measured | undefined;
    const child = fork(file, quick ? ['--quick'] : [], { execArgv: flags });
    child.on('message', (message) => (answer = message as Measured));
    child.on('exit', (code) => resolve(code === 0 ? answer : undefined));
  });
}

void main(process.argv.slice(2));
