import type { Catalog } from '../catalog/catalog';
import type { Request } from '../request/request';
import type { Span } from '../text/span';
import type {
  NoApiHost,
  PermissionAsScope,
  ScopeAsPermission,
  TwoRegions,
  UndocumentedOperation,
  UnknownPermission,
  UnknownScope,
  WordForId,
} from './finding';
import type { Fix } from './fix';
import { operationEdits, pathWithIds } from './operationLine';
import { l10n } from '../text/l10n';

/** Calls a documented operation instead. The first one is the obvious one where there is no other. */
export function otherOperations(
  text: string,
  request: Request,
  finding: UndocumentedOperation | WordForId,
  catalog: Catalog,
): Fix[] {
  const names = finding.code === 'word-for-id' ? finding.meant : finding.near;
  const written = request.line?.url.value.path ?? '';
  return names.flatMap((name) => {
    const [method = '', path = ''] = name.split(' ');
    const concrete = pathWithIds({ path }, written, (segment) => catalog.isResourceWord(segment));
    const edits = operationEdits(text, request, method, concrete);
    if (edits === undefined) return [];
    return [{ title: l10n.t('Use {0}', name), edits, preferred: names.length === 1, safe: false }];
  });
}

/** Puts a scope that exists in the place of one that does not, or leaves it out. */
export function scopeFixes(text: string, request: Request, finding: UnknownScope | PermissionAsScope): Fix[] {
  const stated = request.claims.scopes.map(({ value }) => value);
  // Where the token already has what the operation takes, the name is only too much.
  const enough = finding.accepted.some((scope) => stated.includes(scope));
  const wanted = finding.accepted.length > 0 ? finding.accepted : finding.near;
  const candidates = enough ? [] : wanted.filter((scope) => !stated.includes(scope));
  const replaced = replacements(finding.at, candidates);
  return [...replaced, dropped(text, finding, replaced.length === 0)];
}

export function permissionFixes(
  text: string,
  request: Request,
  finding: UnknownPermission | ScopeAsPermission,
): Fix[] {
  const stated = request.claims.permissions.map(({ value }) => value);
  const replaced = replacements(
    finding.at,
    finding.near.filter((name) => !stated.includes(name)).slice(0, 3),
  );
  return [...replaced, dropped(text, finding, false)];
}

/** Sends the request to the API host, or to the host of the other requests. */
export function hostFixes({ at, host, ...finding }: NoApiHost | TwoRegions): Fix[] {
  const right = finding.code === 'no-api-host' ? finding.meant : finding.other.host;
  // The place is that of the host alone only where the host stands there as it is read.
  if (right === null || at.end - at.start !== host.length) return [];
  return [
    {
      title: l10n.t('Send to {0}', right),
      edits: [{ at, text: right }],
      preferred: finding.code === 'no-api-host',
      safe: false,
    },
  ];
}

function replacements(at: Span, names: readonly string[]): Fix[] {
  return names.map((name) => ({
    title: l10n.t('Replace by {0}', name),
    edits: [{ at, text: name }],
    preferred: names.length === 1,
    safe: false,
  }));
}

/** Takes a name out of its list, with the separator before it, and with its line where it is the only one. */
function dropped(text: string, { at, name }: { at: Span; name: string }, preferred: boolean): Fix {
  const before = /[\s,]*$/.exec(text.slice(lineStart(text, at.start), at.start))?.[0].length ?? 0;
  const line = { start: lineStart(text, at.start), end: lineEnd(text, at.end) };
  const alone = /^\s*(?:#|\/\/)\s*@\w+\s*[:=]?\s*$/.test(
    text.slice(line.start, at.start) + text.slice(at.end, line.end),
  );
  const first = /@\w+\s*[:=]?\s*$/.test(text.slice(line.start, at.start));
  const after = /^[^\S\r\n]*,?[^\S\r\n]*/.exec(text.slice(at.end, line.end))?.[0].length ?? 0;
  const place = alone
    ? { start: line.start, end: behindLine(text, line.end) }
    : first
      ? { start: at.start, end: at.end + after }
      : { start: at.start - before, end: at.end };
  return { title: l10n.t('Remove {0}', name), edits: [{ at: place, text: '' }], preferred, safe: false };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function behindLine(text: string, end: number): number {
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}
