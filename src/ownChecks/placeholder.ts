import type { Catalog } from '../catalog/catalog';
import type { Evidence } from '../evidence/evidence';
import { text } from '../evidence/shape';
import { SELF_CALL } from '../evidence/tokenFacts';
import { jsonBody } from '../diagnosis/jsonBody';
import type { Request } from '../request/request';
import { valueAt } from './jsonPointer';

/** Where the value of a placeholder comes from: the whole vocabulary. */
type Source =
  /** `{user.id}`: the user whose token it is. */
  | { readonly from: 'user' }
  /** `{path.queueId}`: a parameter in the path of the diagnosed request, by its documented name. */
  | { readonly from: 'path'; readonly name: string }
  /** `{query.name}`: a parameter in its query. */
  | { readonly from: 'query'; readonly name: string }
  /** `{body/from/phoneNumber}`: a text, number or truth value in its JSON body, by a JSON Pointer. */
  | { readonly from: 'body'; readonly pointer: string };

export interface Placeholder {
  /** With its braces. */
  readonly written: string;
  /** Undefined where it is none of the vocabulary. */
  readonly source: Source | undefined;
}

/** A declared request with its values, or why it has none. */
export type Resolved =
  | { readonly line: string }
  /** The diagnosed request has no such part: the check is not about it. */
  | { readonly absent: string }
  /** Who the token's user is, is not known. */
  | { readonly unknown: string };

/** What placeholders are filled from. */
export interface Subject {
  readonly request: Request;
  readonly catalog: Pick<Catalog, 'match'>;
  readonly evidence: Evidence;
}

const LONGEST_VALUE = 200;

/** The placeholders of a declared request, in the order written. */
export function placeholdersIn(request: string): readonly Placeholder[] {
  return (request.match(/\{[^{}]*\}/g) ?? []).map((written) => ({
    written,
    source: sourceOf(written.slice(1, -1)),
  }));
}

function sourceOf(inner: string): Source | undefined {
  if (inner === 'user.id') return { from: 'user' };
  const [, part, name = ''] = /^(path|query)\.([\w-]{1,80})$/.exec(inner) ?? [];
  if (part === 'path' || part === 'query') return { from: part, name };
  return /^body(?:\/(?:[^~/]|~[01])*)+$/.test(inner) ? { from: 'body', pointer: inner.slice(4) } : undefined;
}

/** Fills the placeholders of a declared request from the request that is diagnosed and what is known of its caller. */
export function resolve(request: string, subject: Subject): Resolved {
  let line = request;
  for (const { written, source } of placeholdersIn(request)) {
    const value = source && valueOf(source, subject);
    // A dot alone would lead to another path, and an empty value to that of a listing.
    const isFit = value !== undefined && !/^(?:\.{0,2})$/.test(value) && value.length <= LONGEST_VALUE;
    if (!isFit) return source?.from === 'user' ? { unknown: written } : { absent: written };
    line = line.replace(written, () => encodeURIComponent(value));
  }
  return { line };
}

/** Whether a declared request can be made only once the token's user is known. */
export function asksForUser(request: string): boolean {
  return placeholdersIn(request).some(({ source }) => source?.from === 'user');
}

function valueOf(source: Source, { request, catalog, evidence }: Subject): string | undefined {
  const { line } = request;
  switch (source.from) {
    case 'user': {
      const self = evidence.body(SELF_CALL);
      return self.known ? text(self.value, 'id') : undefined;
    }
    case 'path': {
      const params = line && catalog.match(line.method.value, line.url.value.path)?.params;
      const value = params && Object.hasOwn(params, source.name) ? params[source.name] : undefined;
      return isVariable(value) ? undefined : value;
    }
    case 'query':
      return line?.url.value.query.find(([name, value]) => name === source.name && !isVariable(value))?.[1];
    case 'body': {
      const value = valueAt(jsonBody(request), source.pointer);
      const isScalar = typeof value === 'number' || typeof value === 'boolean';
      return isScalar ? String(value) : typeof value === 'string' && !isVariable(value) ? value : undefined;
    }
  }
}

/** `{{queueId}}` stands for a value that nobody wrote down. */
function isVariable(value: string | undefined): boolean {
  return value?.includes('{{') === true;
}
