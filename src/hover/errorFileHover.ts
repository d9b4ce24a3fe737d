import { readBlock } from '../request/block';
import { isJsonError } from '../request/jsonBody';
import { readPastedError } from '../request/pastedError';
import { textKind } from '../request/textKind';
import { errorCodeHover } from './errorCodeHover';
import type { TextOptions } from './ourRequests';
import type { Told } from './told';
import { wordAt } from './wordAt';

/** Fields that the platform's errors have, and hardly anybody else's. */
const ownField = /"(?:contextId|messageWithParams|messageParams|entityName)"\s{0,20}:/;

/**
 * What is told of the code in a JSON file that holds an error as it came back. Files of others hold errors too: a code
 * is told of only in an error of the platform's form, or where it is a documented one that is no word of everyday.
 */
export function errorFileHover(text: string, offset: number, options: TextOptions): Told | undefined {
  const { catalog } = options;
  if (textKind(options.fileName, options.languageId) !== 'json') return undefined;
  const name = wordAt(text, offset, /[\w.-]/)?.value ?? '';
  const isOwnCode = /[._]/.test(name) && catalog.statusesOf(name).length > 0;
  if (!isOwnCode && !ownField.test(text)) return undefined;
  const block = readBlock(text, { start: 0, end: text.length });
  if (!isJsonError(text, block)) return undefined;
  const status = readPastedError(text, block, catalog).response?.status ?? 0;
  return errorCodeHover(text, offset, status, catalog);
}
