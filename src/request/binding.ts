import { matchesGlob } from './glob';
import type { Metadata } from './metadata';
import { type KnownOperations, namedLine } from './namedLine';
import { operationOfFileName, operationOfSetting } from './operationName';
import type { Body, Request } from './request';
import { guessByShape } from './shape';
import { parseUrl } from './url';

/** A setting: files that match the glob hold bodies of the operation (`POST /api/v2/…` or an operation id). */
export interface OperationBinding {
  readonly glob: string;
  readonly operation: string;
}

/** What may say which operation a bare body is sent to. */
export interface BindingOptions {
  /** Name or path of the file, with either slash. */
  readonly fileName?: string | undefined;
  readonly bindings?: readonly OperationBinding[] | undefined;
  readonly catalog: KnownOperations;
}

/**
 * Says which operation a bare body is sent to, and how that is known: a comment in the file outranks a setting,
 * a setting the file's name, and that the shape of the body, which is a guess.
 */
export function bindBody(
  body: Body,
  { operation }: Metadata,
  { fileName, bindings = [], catalog }: BindingOptions,
): Pick<Request, 'line' | 'binding' | 'guesses'> {
  if (operation) {
    const { method, url } = operation;
    return { line: { method, url: { value: parseUrl(url.value), at: url.at } }, binding: 'comment' };
  }
  const at = { start: body.at.start, end: body.at.start };
  const setting = fileName && bindings.find(({ glob }) => matchesGlob(fileName, glob));
  const set = setting && operationOfSetting(setting.operation, catalog);
  if (set) return { line: namedLine(set, at), binding: 'setting' };
  const named = fileName && operationOfFileName(fileName, catalog);
  if (named) return { line: namedLine(named, at), binding: 'file-name' };
  const [first, ...others] = guessByShape(body.text, catalog);
  if (!first) return {};
  const guesses = [first, ...others].map(({ operationId }) => operationId);
  return { line: namedLine({ operation: first, path: first.path }, at), binding: 'shape', guesses };
}
