import { readBlock } from '../request/block';
import { isJsonError, readJsonBody } from '../request/jsonBody';
import { mayBeCollection } from '../request/postman/collection';
import { readInput, type ReadOptions } from '../request/read';
import type { Request } from '../request/request';
import { textKind } from '../request/textKind';

/**
 * The requests of a text that is being written. A JSON file is one body however little of it stands there yet, unless
 * it is an error that came back.
 * @throws UnreadableInput where the text is none that holds requests
 */
export function readForInspection(text: string, options: ReadOptions): readonly Request[] {
  if (textKind(options.fileName, options.languageId) !== 'json') return readInput(text, options);
  if (mayBeCollection(text)) return readInput(text, options);
  const block = readBlock(text, { start: 0, end: text.length });
  const opening = text[block.content.start];
  if (opening !== '{' && opening !== '[')
    return readInput(text, options).filter(({ form }) => form === 'json-body');
  return isJsonError(text, block) ? [] : [readJsonBody(text, block, options)];
}
