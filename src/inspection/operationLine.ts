import type { Operation } from '../catalog/operation';
import type { Request } from '../request/request';
import type { Edit } from './fix';

/**
 * Edits that make a request one of another operation: its method and its path, host and query stay. Where the text
 * does not name the operation, a comment above the body will. Undefined where the path stands in the text in another
 * way than it is read (a variable holds a part of it).
 * @param path concrete path of the operation
 */
export function operationEdits(
  text: string,
  { form, line, body }: Request,
  method: string,
  path: string,
): Edit[] | undefined {
  if (line === undefined) return undefined;
  const { at } = line.url;
  if (at.start === at.end) {
    if (form !== 'json-body' || body === undefined) return undefined;
    const place = { start: body.at.start, end: body.at.start };
    return [{ at: place, text: `// ${method} ${path}${lineEnd(text)}` }];
  }
  const index = line.url.value.path === '/' ? -1 : text.slice(at.start, at.end).indexOf(line.url.value.path);
  if (index < 0) return undefined;
  const start = at.start + index;
  const edits: Edit[] = [{ at: { start, end: start + line.url.value.path.length }, text: path }];
  const written = line.method;
  if (written.value !== method) {
    const isUnwritten = written.at.start === written.at.end;
    // A word before the URL would stand in its string.
    if (isUnwritten && form === 'postman') return undefined;
    const blank = isUnwritten ? ' ' : '';
    edits.unshift({ at: written.at, text: method + blank });
  }
  return edits;
}

/**
 * The path of an operation with the ids of another path in it, in their order, and variables where there are too few.
 * @param isWord whether a segment is a word of the API, and no id
 */
export function pathWithIds(
  { path: template }: Pick<Operation, 'path'>,
  written: string,
  isWord: (segment: string) => boolean,
): string {
  const ids = written.split('/').filter((segment) => segment !== '' && isId(segment) && !isWord(segment));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => ids.shift() ?? `{{${name}}}`);
}

/** Has a digit, or is filled in later: a word that is misspelt is none. */
function isId(segment: string): boolean {
  return segment.includes('{') || (/\d/.test(segment) && !/^v\d$/.test(segment));
}

export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
