import { loadCatalog } from '../../../src/catalog/load';
import { type Fix, applyEdits } from '../../../src/inspection/fix';
import { fixesOf } from '../../../src/inspection/fixes';
import { inspect, type InspectOptions } from '../../../src/inspection/inspect';

export const catalog = loadCatalog();

export type Known = Partial<Omit<InspectOptions, 'catalog'>>;

/** The findings of a text as `code text`, in their order. */
export function told(text: string, known: Known = {}): string[] {
  return inspectHttp(text, known)
    .flatMap(({ findings }) => findings)
    .map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`);
}

export function inspectHttp(text: string, known: Known = {}) {
  return inspect(text, { fileName: 'a.http', catalog, ...known });
}

/** The fixes of the first finding of a code. */
export function fixes(text: string, code: string, known: Known = {}): Fix[] {
  for (const inspection of inspectHttp(text, known)) {
    const finding = inspection.findings.find((one) => one.code === code);
    if (finding) return fixesOf(text, inspection, finding, catalog);
  }
  return [];
}

/** The text after the fix of a title. */
export function fixed(text: string, code: string, title: string, known: Known = {}): string {
  const all = fixes(text, code, known);
  const fix = all.find((one) => one.title === title);
  if (!fix) throw new Error(`no "${title}" among ${all.map((one) => one.title).join(', ')}`);
  return applyEdits(text, fix.edits);
}

const calls = 'POST https://api.mypurecloud.com/api/v2/conversations/calls';

/** A call with a body; `head` stands above it. */
export function call(body: string, head = ''): string {
  return `${head}${calls}\nContent-Type: application/json\n\n${body}\n`;
}

export function get(path: string, head = ''): string {
  return `${head}GET https://api.mypurecloud.com${path}\n`;
}
