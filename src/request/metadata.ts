import { slice, trimmed } from '../text/lines';
import type { Located, Span } from '../text/span';
import type { Claims } from './request';

/** A comment that names an operation: `// POST /api/v2/conversations/calls`. */
export interface OperationComment {
  readonly method: Located<string>;
  readonly url: Located<string>;
}

/** A bound on what a value may multiply to when it is filled in. */
const maxVariableLength = 2048;

/** Collects what the comments and variable lines of one block say. */
export class Metadata {
  title: Located<string> | undefined;
  operation: OperationComment | undefined;
  readonly variables = new Map<string, string>();
  private grant: Located<string> | undefined;
  private readonly scopes: Located<string>[] = [];
  private readonly permissions: Located<string>[] = [];
  private readonly notes: Located<string>[] = [];

  constructor(private readonly text: string) {}

  get claims(): Claims {
    const { scopes, permissions, notes } = this;
    return { ...(this.grant && { grant: this.grant }), scopes, permissions, notes };
  }

  /** Takes a line that is a comment or a variable; false where it is neither. */
  take(line: Span): boolean {
    const at = trimmed(this.text, line);
    const marker = commentMarker(this.text, at);
    if (marker) this.takeComment(trimmed(this.text, { start: at.start + marker, end: at.end }));
    return marker > 0 || this.takeVariable(at);
  }

  private takeComment(at: Span): void {
    const comment = slice(this.text, at);
    const tag = /^@([\w-]+)(?:[ \t]*[:=]|(?=[ \t])|$)/.exec(comment);
    if (tag?.[1]) {
      this.takeTag(
        tag[1].toLowerCase(),
        trimmed(this.text, { start: at.start + tag[0].length, end: at.end }),
      );
    } else {
      this.operation ??= namedOperation(comment, at.start);
    }
  }

  private takeTag(tag: string, at: Span): void {
    const value = { value: slice(this.text, at), at };
    if (!value.value) return;
    if (tag === 'grant') this.grant = value;
    else if (tag === 'scopes' || tag === 'scope') this.scopes.push(...words(value));
    else if (tag === 'permissions' || tag === 'permission') this.permissions.push(...words(value));
    else if (tag === 'note') this.notes.push(value);
    else if (tag === 'name') this.title ??= value;
  }

  private takeVariable(at: Span): boolean {
    const [, name, value] = /^@([\w.-]+)[ \t]*=(.*)$/.exec(slice(this.text, at)) ?? [];
    if (!name || value === undefined) return false;
    if (value.length <= maxVariableLength) this.variables.set(name, value.trim());
    return true;
  }
}

/** Length of the comment marker at a trimmed span, 0 where there is none; `###` separates and comments nothing. */
function commentMarker(text: string, { start, end }: Span): number {
  if (start < end && text.startsWith('#', start)) return text.startsWith('###', start) ? 0 : 1;
  return end - start >= 2 && text.startsWith('//', start) ? 2 : 0;
}

/** Names separated by blanks; commas between them are forgiven. */
function words({ value, at }: Located<string>): Located<string>[] {
  return Array.from(value.matchAll(/[^\s,]+/g), ({ 0: word, index }) => ({
    value: word,
    at: { start: at.start + index, end: at.start + index + word.length },
  }));
}

function namedOperation(comment: string, start: number): OperationComment | undefined {
  const match = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)([ \t]+)((?:https?:\/\/|\/|\{\{)\S*)/i.exec(
    comment,
  );
  if (!match) return undefined;
  const [, method = '', gap = '', url = ''] = match;
  const urlStart = start + method.length + gap.length;
  return {
    method: { value: method.toUpperCase(), at: { start, end: start + method.length } },
    url: { value: url, at: { start: urlStart, end: urlStart + url.length } },
  };
}

/** The claims of a block over those that stand for the whole file; each kind is replaced as a whole. */
export function withDefaults(claims: Claims, ofFile: Claims): Claims {
  const grant = claims.grant ?? ofFile.grant;
  const either = <T>(own: readonly T[], other: readonly T[]) => (own.length > 0 ? own : other);
  return {
    ...(grant && { grant }),
    scopes: either(claims.scopes, ofFile.scopes),
    permissions: either(claims.permissions, ofFile.permissions),
    notes: either(claims.notes, ofFile.notes),
  };
}
