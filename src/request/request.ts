import type { Located, Span } from '../text/span';

/** What the text was recognised as. */
export type RequestForm = 'http' | 'json-body' | 'curl' | 'code' | 'error' | 'har';

/**
 * What the user says about the token. A claim is no evidence: it is checked against the vocabulary and the
 * requirement, and never decides a verdict.
 */
export interface Claims {
  /** Free text of `# @grant`; see `grantKind`. */
  readonly grant?: Located<string>;
  readonly scopes: readonly Located<string>[];
  readonly permissions: readonly Located<string>[];
  readonly notes: readonly Located<string>[];
}

export interface Header {
  readonly name: Located<string>;
  readonly value: Located<string>;
}

export interface Body {
  readonly text: string;
  readonly at: Span;
}

export interface Url {
  /** As written, variables left visible: `https://{{host}}/api/v2/users/me`. */
  readonly text: string;
  /** `https`, `http`, or empty where only a path was written. */
  readonly scheme: string;
  /** Lower case, with port where one is written; empty where only a path was written; may be a variable `{{host}}`. */
  readonly host: string;
  /** Starts with `/`; not percent-decoded; no query. */
  readonly path: string;
  /** Decoded query parameters in the order written. */
  readonly query: readonly (readonly [string, string])[];
}

export interface RequestLine {
  /** Upper case. */
  readonly method: Located<string>;
  readonly url: Located<Url>;
}

/** The answer that came back. `status` is 0 where nobody wrote it down. */
export interface Response {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly Header[];
  readonly body?: Body;
  readonly at: Span;
}

/** How the operation of a bare JSON body is known. */
export type Binding = 'comment' | 'file-name' | 'setting' | 'shape';

/** One request as the user wrote it, with offsets into the text. Everything may be missing but `form` and `at`. */
export interface Request {
  readonly form: RequestForm;
  readonly at: Span;
  readonly claims: Claims;
  readonly line?: RequestLine;
  /** Says how `line` is known where it does not stand in the text; `shape` is a guess. */
  readonly binding?: Binding;
  readonly headers: readonly Header[];
  readonly body?: Body;
  readonly response?: Response;
}

/** A text that cannot be read as a request: one sentence that says what to do. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}
