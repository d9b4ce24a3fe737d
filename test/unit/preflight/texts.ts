import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { type FolderTexts, readFolder } from '../../../src/cli/folder';
import { type Needs, needsOf } from '../../../src/preflight/needs';
import type { Use } from '../../../src/preflight/use';
import { usesIn } from '../../../src/preflight/uses';

export const catalog = loadCatalog();

const projects = join(__dirname, '../../fixtures/preflight');

export function project(name: string): Promise<FolderTexts> {
  return readFolder(join(projects, name));
}

/** The uses of a text, one line each: `3 getUsersMe`, `4 ? GET /api/v2/nothing`. */
export function uses(file: string, text: string): string[] {
  return usesIn({ file, text }, catalog).map(asLine);
}

export function asLine(use: Use): string {
  const { line } = use.place;
  if (use.kind === 'documented') return `${line} ${use.operation.operationId} (${use.how})`;
  const said = `${use.method || '?'} ${use.path}`;
  return use.kind === 'undocumented' ? `${line} undocumented ${said}` : `${line} ${use.why} ${said}`;
}

/** The needs of requests, each given by its line. */
export function needsOfLines(...lines: string[]): Needs {
  const text = lines.map((line) => line.replace(' ', ' https://api.mypurecloud.com')).join('\n\n###\n');
  return needsOf([{ file: 'a.http', text }], catalog);
}
