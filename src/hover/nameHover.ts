import type { Catalog } from '../catalog/catalog';
import { permissionForm } from '../catalog/permissionForm';
import type { Request } from '../request/request';
import { type NameKind, nameText } from './nameText';
import { holds, type Told } from './told';
import { wordAt } from './wordAt';

/** A division stands as a fourth part behind a permission in what the platform answers. */
const division = /:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Longer names are none, and what is near them would take long to find. */
const longest = 120;

/** What is told of a scope or permission anywhere in a request: in its comments, its body, the answer. */
export function nameHover(
  text: string,
  offset: number,
  request: Pick<Request, 'claims'> | undefined,
  catalog: Catalog,
): Told | undefined {
  const word = wordAt(text, offset, /[\w:*-]/);
  if (word === undefined) return undefined;
  const whole = word.value.replace(/^[:-]+|[:-]+$/g, '');
  const name = whole.replace(division, '');
  if (name === '' || name.length > longest) return undefined;
  const start = word.at.start + word.value.indexOf(whole);
  const at = { start, end: start + name.length };
  const kind = statedKind(request, offset) ?? kindOf(name, lineBefore(text, start), catalog);
  return kind && { at, markdown: nameText(name, kind, catalog) };
}

/** What the tag says, in which the name stands. */
function statedKind(request: Pick<Request, 'claims'> | undefined, offset: number): NameKind | undefined {
  if (request?.claims.scopes.some(({ at }) => holds(at, offset))) return 'scope';
  return request?.claims.permissions.some(({ at }) => holds(at, offset)) ? 'permission' : undefined;
}

/** A scope may be a word of everyday (`users`): it counts as one where it is marked, or where scopes are spoken of. */
function kindOf(name: string, before: string, catalog: Catalog): NameKind | undefined {
  const ofScopes = /\bscopes?\b[^\w]{0,5}(?:[\w:*-]+[\s,"'`]{1,4}){0,6}$/i.test(before);
  const isScope = catalog.isScope(name);
  if (isScope && (ofScopes || name.includes(':'))) return 'scope';
  if (isThreeWords(name)) return ofScopes ? 'scope' : 'permission';
  return ofScopes && /^[a-z][a-z-]*:[a-z-]+$/.test(name) ? 'scope' : undefined;
}

/** `12:30:00` has three parts, too. */
function isThreeWords(name: string): boolean {
  return (
    permissionForm(name) === 'permission' &&
    name.split(':').every((part) => /[a-z]/i.test(part) || part === '*')
  );
}

/** Scopes are spoken of in the same line, not far before. */
function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 120), start);
  return before.slice(before.search(/[^\r\n]*$/));
}
