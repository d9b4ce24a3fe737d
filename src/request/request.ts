import type { Located, Span } from '../text/span';
import type { Piece } from '../text/pieces';

/** What the text was recognised as. */
export type RequestForm = 'http' | 'json-body' | 'curl' | 'code' | 'error' | 'har' | 'postman' | 'gc';

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

/** One header line. The value of `Authorization` may be a secret: see `authorization`, and copy it nowhere. */
export interface Header {
  readonly name: Located<string>;
  readonly value: Located<string>;
}

/**
 * A body with its place. Where it stands in the source as it is, `text` is the slice `at`. Where the source
 * holds it quoted, escaped or as an object literal, `pieces` maps `text` back; use `sourceSpan` for both.
 */
export interface Body {
  readonly text: string;
  readonly at: Span;
  readonly pieces?: readonly Piece[];
  /**
   * Parts of the body do not stand in the source (a spread, a computed key, a variable): what is absent from
   * `text` may still be sent. A string `{{name}}` in it stands for a value of any type.
   */
  readonly partial?: true;
}

/** A URL, or a path alone, in its parts. */
export interface Url {
  /**
   * As written, variables left visible: `https://{{host}}/api/v2/users/me`. Variables of a shell or of code
   * (`$HOST`, `%HOST%`, `${host}`) are spelled so, too.
   */
  readonly text: string;
  /** `https`, `http`, or empty where only a path was written. */
  readonly scheme: string;
  /**
   * Lower case, with port where one is written; empty where only a path was written. Variables that the
   * text defines are filled in; others stand as `{{host}}`.
   */
  readonly host: string;
  /** Starts with `/`; not percent-decoded; no query. Variables as in `host`. */
  readonly path: string;
  /** Decoded query parameters in the order written. Variables as in `host`. */
  readonly query: readonly (readonly [string, string])[];
  /** Names of the variables that the text leaves undefined, in the order written. */
  readonly unresolved: readonly string[];
}

/** What is asked: method and URL, each with its place. */
export interface RequestLine {
  /**
   * Upper case, or a variable `{{name}}` where code or a command does not spell it out. Where none is written
   * it is the default, and its place is the empty span before the URL.
   */
  readonly method: Located<string>;
  /**
   * The place runs from the first to the last character, also over several lines. Where the source does not
   * hold the URL (see `binding`) it is the place of what names the operation, or an empty span.
   */
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

/**
 * How the operation is known where no URL says it: a comment, the file's name, a setting, the name of an SDK
 * method, or the shape of the body, which is a guess.
 */
export type Binding = 'comment' | 'file-name' | 'setting' | 'sdk-method' | 'shape';

/** One request as the user wrote it, with offsets into the text. Everything may be missing but `form` and `at`. */
export interface Request {
  readonly form: RequestForm;
  /** The whole block with its comments, without blank lines around it. */
  readonly at: Span;
  /** Of the `###` line or of `# @name`. */
  readonly title?: Located<string>;
  readonly claims: Claims;
  readonly line?: RequestLine;
  /** Says how `line` is known where it does not stand in the text; `shape` is a guess. */
  readonly binding?: Binding;
  /** Operation ids that the shape of the body fits, likeliest first, at most 5; only with binding `shape`. */
  readonly guesses?: readonly string[];
  readonly headers: readonly Header[];
  readonly body?: Body;
  /** The body stands in a file that was not read (`< ./body.json`, `-d @body.json`). */
  readonly bodyFile?: Located<string>;
  readonly response?: Response;
}

/** A text that cannot be read as a request: one sentence that says what to do. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}
