import type { Operation } from '../catalog/operation';
import type { Span } from '../text/span';

/** A text of a workspace. `file` is its path within it, with slashes. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Where a use stands; line and column count from 1. */
export interface UsePlace {
  readonly file: string;
  readonly at: Span;
  readonly line: number;
  readonly column: number;
}

/**
 * How a use is known: a request with its method (a call of an HTTP client, `.http`, a command, a collection), the name
 * of an SDK's method, or a URL in code whose method is read from what is around it.
 */
export type Evident = 'request' | 'sdk-method' | 'url';

/** A documented operation that a text uses. */
export interface DocumentedUse {
  readonly kind: 'documented';
  readonly operation: Operation;
  readonly how: Evident | 'only-method';
}

/** A call of the API that no document has, whatever its variables are filled in with. */
export interface UndocumentedUse {
  readonly kind: 'undocumented';
  /** Empty where the text does not say it. */
  readonly method: string;
  readonly path: string;
  readonly how: Evident;
}

/** A call of the API of which the text does not say which operation it is. */
export interface OpenUse {
  readonly kind: 'open';
  readonly method: string;
  readonly path: string;
  /** `command-unclear`: of the vendor's command line, whose words several operations fit. */
  readonly why: 'method-unknown' | 'variable-path' | 'word-for-id' | 'command-unclear';
  /** Documented operations that it may be, at most 5. */
  readonly candidates: readonly Operation[];
}

/** What a text uses, before it is placed by line. */
export type FoundUse = (DocumentedUse | UndocumentedUse | OpenUse) & { readonly at: Span };

export type Use = (DocumentedUse | UndocumentedUse | OpenUse) & { readonly place: UsePlace };
