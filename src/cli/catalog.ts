import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DefinitionCompiler } from '../catalog/import/definitionCompiler';
import { catalogChangesReport } from '../report/catalogChanges';
import { cannotRead, readable } from './input';
import { printResult } from './print';

export interface CatalogArguments {
  /** Where the compiled catalog is written; nowhere without it. */
  readonly out: string | undefined;
  readonly json: boolean;
}

/**
 * `catalog import FILE`: compiles an API definition in a thread of its own, prints what changed since the catalog that
 * comes with the program, and writes the compiled one where it is asked for. Gives 0.
 *
 * @throws UnreadableInput, UnreadableDefinition
 */
export async function catalog(
  [action, file, ...rest]: readonly string[],
  { out, json }: CatalogArguments,
): Promise<number> {
  if (action !== 'import' || file === undefined || rest.length > 0)
    throw readable('Name the API definition: "permission-doctor catalog import FILE --out CATALOG".');
  const compiler = new DefinitionCompiler();
  try {
    const taken = await feed(compiler, file);
    const version = `Genesys Cloud Platform API, definition ${basename(file)} of ${taken.toISOString().slice(0, 10)}`;
    const { file: compiled, changes } = await compiler.compile(version);
    if (out !== undefined) await write(out, compiled);
    printResult(json ? changes : catalogChangesReport(changes));
    return 0;
  } finally {
    compiler.close();
  }
}

/** Hands the file over and says of when it is. */
async function feed(compiler: DefinitionCompiler, file: string): Promise<Date> {
  try {
    const { mtime } = await stat(file);
    const pieces = createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
    for await (const piece of pieces) compiler.add(piece);
    return mtime;
  } catch (error) {
    throw error instanceof Error && 'code' in error ? cannotRead(file, error) : error;
  }
}

async function write(file: string, compiled: Uint8Array): Promise<void> {
  try {
    await writeFile(file, compiled);
  } catch {
    throw readable(`Cannot write the catalog ${file}: name a file in a folder that you may write to.`);
  }
}
