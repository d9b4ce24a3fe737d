import { type Block, readBlock, splitBlocks } from './block';
import type { BindingOptions } from './binding';
import { readCode } from './code/code';
import { readCommands } from './command/commands';
import { readGcOutput } from './gcOutput';
import { isHar } from './har/harEntries';
import { readHar } from './har/readHar';
import { isHttp, readHttp } from './http';
import { beginsJson, isJson, isJsonError, isJsonLike, readJsonBody } from './jsonBody';
import { maxRequests } from './limits';
import { withDefaults } from './metadata';
import { readPastedError } from './pastedError';
import { readCollection } from './postman/collection';
import { type Request, UnreadableInput } from './request';
import { textKind, type TextKind } from './textKind';
import type { Variables } from './url';
import { l10n } from '../text/l10n';

/** What is known of a text besides itself. */
export interface ReadOptions extends BindingOptions {
  /** The editor's language id, which counts where the file's name says nothing. */
  readonly languageId?: string | undefined;
}

/** Larger inputs are refused: 20 MB, in bytes of a file and in UTF-16 units of a text. */
export const maxInputBytes = 20 * 1024 * 1024;

/**
 * Reads every request of a text, in the order of the text; at least one. Which reader applies follows from
 * the file's name or language, then from the content. Text that is nothing else is taken for a pasted error.
 * @throws UnreadableInput with one sentence that says what to do.
 */
export function readInput(text: string, options: ReadOptions): Request[] {
  refuseUnreadable(text);
  const kind = textKind(options.fileName, options.languageId);
  const requests = readKind(text, kind, options);
  if (requests.length === 0) throw new UnreadableInput(nothingFound(kind));
  if (requests.length > maxRequests) {
    throw new UnreadableInput(
      l10n.t('The input holds more than {0} requests: split it into several files.', maxRequests),
    );
  }
  return requests;
}

/** The request at an offset: the last one that begins at or before it, else the first. */
export function requestAt(requests: readonly Request[], offset: number): Request | undefined {
  return requests.findLast(({ at }) => at.start <= offset) ?? requests[0];
}

function readKind(text: string, kind: TextKind, options: ReadOptions): Request[] {
  if (isHar(text)) return readHar(text);
  const collection = kind === undefined || kind === 'json' ? readCollection(text) : undefined;
  if (collection?.length === 0) {
    throw new UnreadableInput(
      l10n.t('The collection holds no request: add one in Postman and export it again.'),
    );
  }
  if (collection) return collection;
  if (kind === undefined || kind === 'http') {
    const blocks = splitBlocks(text);
    if (kind === 'http' || blocks.some((block) => isHttp(text, block)))
      return readHttpFile(text, blocks, options);
  }
  return readBlockAs(text, readBlock(text, { start: 0, end: text.length }), kind, options);
}

function readHttpFile(text: string, blocks: readonly Block[], options: ReadOptions): Request[] {
  const variables: Variables = new Map(blocks.flatMap(({ metadata }) => [...metadata.variables]));
  const filled = blocks.filter(({ content }) => content.start < content.end);
  // Enough to be refused; there is no need to read the rest.
  const requests = filled
    .slice(0, maxRequests + 1)
    .flatMap((block) =>
      isHttp(text, block) ? readHttp(text, block, variables) : readBlockAs(text, block, undefined, options),
    );
  // What is said above the first separator, with no request below it, is said of the whole file.
  const [first] = blocks;
  if (!first || first === filled[0]) return requests;
  return requests.map((request) => ({
    ...request,
    claims: withDefaults(request.claims, first.metadata.claims),
  }));
}

/** Reads a block by the first reader that finds something in it; a kind says which readers come into question. */
function readBlockAs(text: string, block: Block, kind: TextKind, options: ReadOptions): Request[] {
  if (block.content.start === block.content.end) return [];
  const { catalog } = options;
  if (kind === 'bash' || kind === 'cmd' || kind === 'powershell')
    return readCommands(text, block, kind, catalog);
  const jsonFirst = kind === 'json' ? beginsJson(text, block) : kind !== 'code' && isJson(text, block);
  if (jsonFirst) return [readJson(text, block, options)];
  const logged = kind === undefined ? readGcOutput(text, block) : [];
  if (logged.length > 0) return logged;
  const commands = kind === 'code' ? [] : readCommands(text, block, undefined, catalog);
  if (commands.length > 0) return commands;
  const calls = readCode(text, block, catalog);
  if (calls.length > 0) return calls;
  // An object literal of code, or JSON with mistakes.
  if (isJsonLike(text, block)) return [readJson(text, block, options)];
  return kind === 'code' ? [] : [readPastedError(text, block, catalog)];
}

function readJson(text: string, block: Block, options: ReadOptions): Request {
  return isJsonError(text, block)
    ? readPastedError(text, block, options.catalog)
    : readJsonBody(text, block, options);
}

function nothingFound(kind: TextKind): string {
  const wanted = {
    http: l10n.t('write a request line such as "GET https://api.mypurecloud.com/api/v2/users/me"'),
    json: l10n.t('write the JSON body of a request'),
    code: l10n.t('select a call of fetch, of an HTTP client or of an SDK method'),
    bash: l10n.t('write a curl command'),
    cmd: l10n.t('write a curl command'),
    powershell: l10n.t('write a curl or Invoke-RestMethod command'),
  };
  return l10n.t(
    'No request is found in the input: {0}, or paste the error that came back.',
    wanted[kind ?? 'http'],
  );
}

function refuseUnreadable(text: string): void {
  if (text.length > maxInputBytes) {
    throw new UnreadableInput(
      l10n.t('The input is larger than 20 MB: keep only the request and the response that matter.'),
    );
  }
  if (text.includes('\0') || isMostlyReplaced(text.slice(0, 64 * 1024))) {
    throw new UnreadableInput(l10n.t('The input is not text: save it as UTF-8 and try again.'));
  }
  if (text.trim() === '') {
    throw new UnreadableInput(
      l10n.t('The input is empty: write a request or paste the error that came back.'),
    );
  }
}

/** Bytes that were no UTF-8 come as U+FFFD; a few are a slip of the pen, many are a binary file. */
function isMostlyReplaced(sample: string): boolean {
  return sample.split('\uFFFD').length - 1 > sample.length / 10;
}
