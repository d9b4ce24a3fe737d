import { type Block, readBlock, splitBlocks } from './block';
import type { BindingOptions } from './binding';
import { readCode } from './code/code';
import { readCommands } from './command/commands';
import { isHttp, readHttp } from './http';
import { isJson, isJsonError, isJsonLike, readJsonBody } from './jsonBody';
import { withDefaults } from './metadata';
import { readPastedError } from './pastedError';
import { type Request, UnreadableInput } from './request';
import type { Variables } from './url';

/** What is known of a text besides itself. */
export interface ReadOptions extends BindingOptions {
  /** The editor's language id, which counts where the file's name says nothing. */
  readonly languageId?: string | undefined;
}

/** Larger inputs are refused: 20 MB, in bytes of a file and in UTF-16 units of a text. */
export const maxInputBytes = 20 * 1024 * 1024;

/** More requests in one text are refused: nobody reads that many answers. */
const maxRequests = 1000;

/**
 * Reads every request of a text, in the order of the text; at least one. Which reader applies follows from
 * the file's name or language, then from the content. Text that is nothing else is taken for a pasted error.
 * @throws UnreadableInput with one sentence that says what to do.
 */
export function readInput(text: string, options: ReadOptions): Request[] {
  refuseUnreadable(text);
  const blocks = splitBlocks(text);
  const requests = blocks.some((block) => isHttp(text, block))
    ? readHttpFile(text, blocks, options)
    : readPlain(text, readBlock(text, { start: 0, end: text.length }), options);
  if (requests.length === 0) {
    throw new UnreadableInput(
      'There is no request in the input: write a request line such as "GET https://api.mypurecloud.com/api/v2/users/me", or paste the error that came back.',
    );
  }
  return requests;
}

/** The request at an offset: the last one that begins at or before it, else the first. */
export function requestAt(requests: readonly Request[], offset: number): Request | undefined {
  return requests.findLast(({ at }) => at.start <= offset) ?? requests[0];
}

function readHttpFile(text: string, blocks: readonly Block[], options: ReadOptions): Request[] {
  const variables: Variables = new Map(blocks.flatMap(({ metadata }) => [...metadata.variables]));
  const filled = blocks.filter(({ content }) => content.start < content.end);
  if (filled.length > maxRequests) {
    throw new UnreadableInput(
      `The input holds more than ${maxRequests} requests: split it into several files.`,
    );
  }
  const requests = filled.flatMap((block) =>
    isHttp(text, block) ? readHttp(text, block, variables) : readPlain(text, block, options),
  );
  // What is said above the first separator, with no request below it, is said of the whole file.
  const [first] = blocks;
  if (!first || first === filled[0]) return requests;
  return requests.map((request) => ({
    ...request,
    claims: withDefaults(request.claims, first.metadata.claims),
  }));
}

function readPlain(text: string, block: Block, options: ReadOptions): Request[] {
  if (block.content.start === block.content.end) return [];
  const commands = readCommands(text, block, undefined, options.catalog);
  if (commands.length > 0) return commands;
  const calls = readCode(text, block, options.catalog);
  if (calls.length > 0) return calls;
  if (isJson(text, block) ? !isJsonError(text, block) : isJsonLike(text, block)) {
    return [readJsonBody(text, block, options)];
  }
  return [readPastedError(text, block, options.catalog)];
}

function refuseUnreadable(text: string): void {
  if (text.length > maxInputBytes) {
    throw new UnreadableInput(
      'The input is larger than 20 MB: keep only the request and the response that matter.',
    );
  }
  if (text.includes('\0') || isMostlyReplaced(text.slice(0, 64 * 1024))) {
    throw new UnreadableInput('The input is not text: save it as UTF-8 and try again.');
  }
  if (text.trim() === '') {
    throw new UnreadableInput('The input is empty: write a request or paste the error that came back.');
  }
}

/** Bytes that were no UTF-8 come as U+FFFD; a few are a slip of the pen, many are a binary file. */
function isMostlyReplaced(sample: string): boolean {
  return sample.split('\uFFFD').length - 1 > sample.length / 10;
}
