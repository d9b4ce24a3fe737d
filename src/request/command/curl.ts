import { type MappedText, mappedSlice, PieceBuilder } from '../../text/pieces';
import type { Located, Span } from '../../text/span';
import { headerOf } from '../header';
import { appendEncoded } from '../literal';
import { type Body, type Header, type RequestLine, UnreadableInput } from '../request';
import { parseUrl, type Variables } from '../url';
import type { CommandLine } from './commandLine';
import { type CurlArguments, type CurlOption, parseCurlArguments } from './curlOptions';
import { looksLikeUrl, methodName } from '../requestLine';
import type { Sent } from '../sent';
import { l10n } from '../../text/l10n';

/** More words than anyone types. */
const maxWords = 2000;

const dataOptions = ['data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json'];

/**
 * What a curl command sends; undefined where none of its words is a URL. Headers that an option implies
 * stand where that option stands. Of `-u name:secret` nothing is kept but that it is there.
 * @throws UnreadableInput on a command of thousands of words.
 */
export function readCurl(text: string, command: CommandLine, variables: Variables): Sent | undefined {
  if (command.words.length > maxWords) {
    throw new UnreadableInput(l10n.t('The command has more than {0} words: select one command.', maxWords));
  }
  const args = parseCurlArguments(command.words.slice(1));
  const url = args.urls.find((word) => looksLikeUrl(word.text));
  if (!url) return undefined;
  const data = args.options.filter(({ name, value }) => dataOptions.includes(name) && value);
  const file = bodyFileOf(args, command);
  const body = data.length > 0 ? dataBody(text, data, command) : undefined;
  const inQuery = args.options.some(({ name }) => name === 'get');
  return {
    line: lineOf(args, url, variables, {
      body: inQuery ? undefined : (body ?? file),
      query: inQuery ? body : undefined,
    }),
    headers: headersOf(args, inQuery ? [] : data),
    ...(body && !inQuery && { body }),
    ...(file && { bodyFile: file }),
  };
}

function lineOf(
  { options }: CurlArguments,
  url: MappedText,
  variables: Variables,
  sent: { body: unknown; query: Body | undefined },
): RequestLine {
  const explicit = options.findLast(({ name, value }) => name === 'request' && value?.text)?.value;
  const has = (name: string) => options.find((option) => option.name === name)?.word.at;
  const implied: Located<string> = (has('head') && { value: 'HEAD', at: has('head')! }) ??
    (has('upload-file') && { value: 'PUT', at: has('upload-file')! }) ?? {
      value: sent.body ? 'POST' : 'GET',
      at: { start: url.at.start, end: url.at.start },
    };
  const queries = options.flatMap(({ name, value }) => (name === 'url-query' && value ? [value.text] : []));
  if (sent.query) queries.push(sent.query.text);
  const read = parseUrl(url.text, variables);
  const query = [...read.query, ...new URLSearchParams(queries.join('&'))];
  return {
    method: explicit ? { value: methodName(explicit.text), at: explicit.at } : implied,
    url: { value: { ...read, query }, at: url.at },
  };
}

/** All data of the command, joined as curl does. */
function dataBody(text: string, data: readonly CurlOption[], command: CommandLine): Body | undefined {
  const parts = data.flatMap(({ name, value }) => {
    const part = value && dataPart(text, name, value, command);
    return part ? [part] : [];
  });
  const [first, ...rest] = parts;
  if (!first) return undefined;
  if (rest.length === 0) return parts.length === data.length ? first : { ...first, partial: true };
  const builder = new PieceBuilder(text).append(first);
  const joiner = data.some(({ name }) => name === 'json') ? '' : '&';
  for (const part of rest) builder.put(joiner, { start: part.at.start, end: part.at.start }).append(part);
  const body = builder.build({ start: first.at.start, end: parts.at(-1)?.at.end ?? first.at.end });
  return parts.length === data.length ? body : { ...body, partial: true };
}

/** `@-` is what the command is fed; another `@file` was not read. */
function dataPart(
  text: string,
  name: string,
  value: MappedText,
  { input }: CommandLine,
): MappedText | undefined {
  if (name === 'data-raw') return value;
  if (name === 'data-urlencode') return encodedPart(text, value);
  if (value.text === '@-') return input;
  return value.text.startsWith('@') ? undefined : value;
}

/** `content`, `=content`, `name=content`; `@file` and `name@file` were not read. */
function encodedPart(text: string, value: MappedText): MappedText | undefined {
  const split = /[=@]/.exec(value.text);
  if (split?.[0] === '@') return undefined;
  const content = split ? split.index + 1 : 0;
  const builder = new PieceBuilder(text);
  if (content > 1) builder.append(mappedSlice(value, 0, content));
  appendEncoded(builder, mappedSlice(value, content));
  return builder.build(value.at);
}

/** The first file that is sent as body or a part of it. */
function bodyFileOf({ options }: CurlArguments, { input }: CommandLine): Located<string> | undefined {
  for (const { name, value } of options) {
    if (!value) continue;
    const uploaded = name === 'upload-file' || name === 'form' || name === 'form-string';
    const marker = name === 'data-urlencode' ? /^[^=@]*@/ : /^@/;
    const from = uploaded
      ? 0
      : dataOptions.includes(name) && name !== 'data-raw' && marker.exec(value.text)?.[0].length;
    if (typeof from !== 'number' || (input && value.text === '@-')) continue;
    const file = mappedSlice(value, from);
    return { value: file.text, at: file.at };
  }
  return undefined;
}

function headersOf({ options }: CurlArguments, data: readonly CurlOption[]): Header[] {
  const given = options.flatMap((option): Header[] => {
    if (!option.value) return [];
    if (option.name === 'header') return writtenHeader(option.value);
    // The secret goes nowhere, not even into this model.
    if (option.name === 'user') return [implied('Authorization', 'Basic {{credentials}}', option.value.at)];
    if (option.name === 'oauth2-bearer')
      return [implied('Authorization', `Bearer ${option.value.text}`, option.value.at)];
    return [];
  });
  const json = data.find(({ name }) => name === 'json');
  const form = options.find(({ name }) => name === 'form' || name === 'form-string');
  const type = json
    ? 'application/json'
    : data[0]
      ? 'application/x-www-form-urlencoded'
      : form && 'multipart/form-data';
  const from = json ?? data[0] ?? form;
  if (type && from && !headerOf(given, 'content-type'))
    given.push(implied('Content-Type', type, from.word.at));
  if (json && !headerOf(given, 'accept')) given.push(implied('Accept', 'application/json', json.word.at));
  return given.filter(({ value }) => value.value !== '');
}

function implied(name: string, value: string, at: Span): Header {
  return { name: { value: name, at }, value: { value, at } };
}

/** `Name: value`; `Name:` takes a header away and `Name;` sends it empty, `@file` was not read. */
function writtenHeader(word: MappedText): Header[] {
  const [whole, name = ''] = /^([^\s:;@][^\s:;]*)[ \t]*:[ \t]*/.exec(word.text) ?? [];
  if (whole === undefined) return [];
  const end = word.text.trimEnd().length;
  const value = mappedSlice(word, Math.min(whole.length, end), end);
  return [
    {
      name: { value: name, at: mappedSlice(word, 0, name.length).at },
      value: { value: value.text, at: value.at },
    },
  ];
}
