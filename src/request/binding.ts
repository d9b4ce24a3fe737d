import type { Metadata } from './metadata';
import type { KnownOperations } from './namedLine';
import type { Body, Request } from './request';
import { parseUrl } from './url';

/** A setting: files that match the glob hold bodies of the operation (`POST /api/v2/…` or an operation id). */
export interface OperationBinding {
  readonly glob: string;
  readonly operation: string;
}

export interface BindingOptions {
  /** Name or path of the file, with either slash. */
  readonly fileName?: string | undefined;
  readonly bindings?: readonly OperationBinding[] | undefined;
  readonly catalog: KnownOperations;
}

/** Says which operation a bare body is sent to, and how that is known. */
export function bindBody(
  _body: Body,
  { operation }: Metadata,
  _options: BindingOptions,
): Pick<Request, 'line' | 'binding' | 'guesses'> {
  if (operation) {
    const { method, url } = operation;
    return { line: { method, url: { value: parseUrl(url.value), at: url.at } }, binding: 'comment' };
  }
  return {};
}
