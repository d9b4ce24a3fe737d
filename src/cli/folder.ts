import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Coverage,
  foreignFolders,
  isBinary,
  longestFile,
  mostFiles,
  mostText,
} from '../preflight/coverage';
import type { SourceText } from '../preflight/use';
import { mayHoldUses } from '../preflight/holdsUses';

/** Deeper folders are no project of people. */
const deepest = 40;

/** A folder that cannot be read. */
export class UnreadableFolder extends Error {
  override readonly name = 'UnreadableFolder';
}

/** The texts of a folder, and what of it was passed over. */
export interface FolderTexts {
  readonly texts: readonly SourceText[];
  readonly coverage: Coverage;
}

/**
 * Reads the files of a folder that may hold calls, its folders with it, in the order of their names. Links are not
 * followed; built and foreign code, huge files and binary ones are passed over, and that is said.
 *
 * @throws UnreadableFolder with one sentence where there is no such folder
 */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new UnreadableFolder(`${folder} is no folder that can be read: name the folder of a project.`);
  const files: string[] = [];
  const foldersLeftOut: string[] = [];
  const passedOver = new Map<string, string[]>();
  const pass = (why: string, file: string) => passedOver.set(why, [...(passedOver.get(why) ?? []), file]);
  await walk(folder, '', 0, files, foldersLeftOut, pass);
  const texts: SourceText[] = [];
  let length = 0;
  for (const file of files.sort()) {
    const read =
      texts.length < mostFiles && length < mostText ? await readSource(join(folder, file)) : undefined;
    if (read === undefined) pass('beyond what is read at once', file);
    else if ('why' in read) pass(read.why, file);
    else {
      texts.push({ file, text: read.text });
      length += read.text.length;
    }
  }
  return {
    texts,
    coverage: {
      read: texts.length,
      passedOver: Array.from(passedOver, ([why, names]) => ({ why, files: names })),
      foldersLeftOut: foldersLeftOut.sort(),
    },
  };
}

async function walk(
  root: string,
  within: string,
  depth: number,
  files: string[],
  foldersLeftOut: string[],
  pass: (why: string, file: string) => void,
): Promise<void> {
  if (depth > deepest) return pass('nested too deep', within);
  const open = await opendir(join(root, within)).catch(() => undefined);
  if (open === undefined) return pass('not to be read', within);
  for await (const entry of open) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) {
      if (foreignFolders.has(entry.name)) foldersLeftOut.push(path);
      else await walk(root, path, depth + 1, files, foldersLeftOut, pass);
    } else if (entry.isFile() && mayHoldUses(entry.name)) files.push(path);
  }
}

async function readSource(path: string): Promise<{ text: string } | { why: string }> {
  try {
    const { size } = await stat(path);
    if (size > longestFile) return { why: 'larger than 1 MB' };
    const text = await readFile(path, 'utf8');
    return isBinary(text) ? { why: 'not text' } : { text };
  } catch {
    return { why: 'not to be read' };
  }
}
