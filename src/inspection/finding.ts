import type { ObjectKind } from '../evidence/objects';
import type { Finding as BodyFinding } from '../payload/finding';
import type { Span } from '../text/span';

interface FindingOf<C extends string> {
  readonly code: C;
  /** The place in the text that the finding speaks of. */
  readonly at: Span;
}

/** Method and path that no document has. It may exist all the same. */
export interface UndocumentedOperation extends FindingOf<'undocumented-operation'> {
  readonly method: string;
  readonly path: string;
  /** Documented operations near it, likeliest first, at most 3: `POST /api/v2/conversations/calls`. */
  readonly near: readonly string[];
}
/** A documented operation that is going away. */
export interface DeprecatedOperation extends FindingOf<'deprecated-operation'> {
  readonly operation: string;
}
/** A documented operation that may change at any time. */
export interface PreviewOperation extends FindingOf<'preview-operation'> {
  readonly operation: string;
}
/** A resource word where the operation that the path fits has an id. */
export interface WordForId extends FindingOf<'word-for-id'> {
  readonly word: string;
  readonly operation: string;
  /** Operations that have the word as what it is, at most 3. */
  readonly meant: readonly string[];
}
/** A name in `# @scopes` that is none of the scopes there are: a closed list. */
export interface UnknownScope extends FindingOf<'unknown-scope'> {
  readonly name: string;
  /** Scopes with nearly that name, likeliest first. */
  readonly near: readonly string[];
  /** Scopes that the operation takes, any one of them; empty where that is unknown. */
  readonly accepted: readonly string[];
}
/** A permission's name where a scope belongs. */
export interface PermissionAsScope extends FindingOf<'permission-as-scope'> {
  readonly name: string;
  /** Scopes of the operations that ask for the permission. */
  readonly near: readonly string[];
  readonly accepted: readonly string[];
}
/** A name in `# @permissions` that no documented operation asks for. */
export interface UnknownPermission extends FindingOf<'unknown-permission'> {
  readonly name: string;
  readonly near: readonly string[];
  /** The name has the form of a permission, so that the organization may know it. */
  readonly formed: boolean;
}
/** A scope's name where a permission belongs. */
export interface ScopeAsPermission extends FindingOf<'scope-as-permission'> {
  readonly name: string;
  /** Permissions that the operation asks for. */
  readonly near: readonly string[];
}
/** The token is not of the kind that the operation takes. */
export interface WrongUserContext extends FindingOf<'wrong-user-context'> {
  readonly needs: 'user' | 'client';
  /** What the token is, in words, and who says so. */
  readonly token: string;
}
/** Requests of one file go to two regions: a token is good in one. */
export interface TwoRegions extends FindingOf<'two-regions'> {
  readonly host: string;
  readonly region: string;
  /** The first host of the file, of another region. */
  readonly other: { readonly host: string; readonly region: string; readonly at: Span };
}
/** An API path sent to a host that is no API host. */
export interface NoApiHost extends FindingOf<'no-api-host'> {
  readonly host: string;
  /** The API host that was meant; null where nothing tells. */
  readonly meant: string | null;
}
/** Nothing says which operation a bare body is sent to, but its shape fits these. */
export interface GuessedOperation extends FindingOf<'guessed-operation'> {
  readonly guesses: readonly string[];
}

/** What the answers to an account say that it lacks. */
export type LiveCode =
  | 'token-refused'
  | 'missing-scope'
  | 'missing-permission'
  | 'not-licensed'
  | 'division-not-held'
  | 'no-station'
  | 'no-outbound-route';
/** A check that fails by what the organization answered to the account in use. */
export interface LackingAccount extends FindingOf<LiveCode> {
  /** Name of the check: `Role permission`. */
  readonly check: string;
  /** Markdown, as are `actual` and `remedy`. */
  readonly expected: string;
  readonly actual: string;
  /** What to do first; null where another finding says so. */
  readonly remedy: string | null;
  /** Who was told, and when: `as Mara Lind, read at 18:20`. */
  readonly said: string;
}
/** An object that the organization does not show to the account in use. */
export interface UnreachableObject extends FindingOf<'unreachable-object'> {
  readonly kind: ObjectKind;
  /** There is none with this id; else it may not be looked at. */
  readonly isMissing: boolean;
  readonly said: string;
}
/** A number that a call would show, and that is neither assigned nor in a pool of the organization. */
export interface ForeignCallerId extends FindingOf<'foreign-caller-id'> {
  readonly number: string;
  readonly said: string;
}

/** Something that is wrong with a request outside its body. */
export type RequestFinding =
  | UndocumentedOperation
  | DeprecatedOperation
  | PreviewOperation
  | WordForId
  | UnknownScope
  | PermissionAsScope
  | UnknownPermission
  | ScopeAsPermission
  | WrongUserContext
  | TwoRegions
  | NoApiHost
  | GuessedOperation
  | LackingAccount
  | UnreachableObject
  | ForeignCallerId;

/** Anything that can be said about a request before it is sent. Sentences, severities and fixes are functions of it. */
export type Finding = BodyFinding | RequestFinding;

/** The stable name of a kind of finding, as ignore comments, settings and reports have it. */
export type FindingCode = Finding['code'];
