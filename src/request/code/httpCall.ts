import type { Span } from '../../text/span';
import { headerOf } from '../header';
import { bodyOf, entryOf, type Literal, placeholder, textOf } from '../literal';
import type { Body, Header, RequestLine } from '../request';
import { looksLikeUrl, methodName } from '../requestLine';
import { parseUrl } from '../url';
import type { Sent } from '../sent';
import type { Arguments, Call } from './call';
import type { ExpressionReader } from './expression';
import type { Source } from './source';

/** What a call says about the request, before it is read as one. */
interface Said {
  readonly url: Literal | undefined;
  readonly method: { readonly value: string; readonly at: Span } | undefined;
  readonly base?: Literal | undefined;
  readonly headers?: Literal | undefined;
  readonly query?: Literal | undefined;
  readonly content?: Literal | undefined;
  /** What the library sends objects as, and the type that it names by itself. */
  readonly objectsAs: 'json' | 'form';
}

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);
/** Functions and clients whose second argument holds everything but the URL; the others take the data there. */
const optionClients = new Set(['fetch', 'got', 'ky', 'ofetch', '$fetch']);
/** Clients that are called with one object that holds the URL, too. */
const configClients = new Set(['axios', 'request', 'ajax']);

/** Whether a call can be one that `readHttpCall` reads, by its name alone. */
export function mayBeHttpCall({ callee, isMember }: Call): boolean {
  const name = callee.at(-1) ?? '';
  return (
    optionClients.has(name) ||
    configClients.has(name) ||
    (verbs.has(name) && isMember) ||
    name === 'NewRequest'
  );
}

/**
 * What a call of `fetch`, of axios and its kin, of Python's requests or of jQuery's ajax sends; undefined for
 * every other call.
 */
export function readHttpCall(
  source: Source,
  reader: ExpressionReader,
  call: Call,
  args: Arguments,
): Sent | undefined {
  const { callee, inside } = call;
  const said = saidBy(call, args);
  const url = said?.url && textOf(said.url);
  if (!said || !url || !looksLikeUrl(url.text)) return undefined;
  const base = said.base ?? baseOf(source, reader, callee[0], inside);
  const baseText = base && !/^(?:https?:|\{\{)/i.test(url.text) ? textOf(base).text.replace(/\/$/, '') : '';
  // Servers declare what they answer in the same words: `app.get('/users', handler)`.
  if (!baseText && url.text.startsWith('/') && (args.hasFunction || !/\/(?:api|oauth)\//.test(url.text)))
    return undefined;
  const read = parseUrl(baseText + url.text, source.textVariables(inside));
  // `fetch(url)` deep in a helper says nothing of what is asked.
  if (read.host.startsWith('{{') && read.path === '/') return undefined;
  const line: RequestLine = {
    method: said.method ?? { value: 'GET', at: { start: url.at.start, end: url.at.start } },
    url: { value: { ...read, text: url.text, query: [...read.query, ...queryOf(said.query)] }, at: url.at },
  };
  const content = said.content && body(said.content, said, source.text);
  return { line, headers: headersOf(said, content), ...(content && { body: content }) };
}

function saidBy({ callee, isMember, nameAt }: Call, { positional, named }: Arguments): Said | undefined {
  const name = callee.at(-1) ?? '';
  const [first, second, third] = positional;
  if (optionClients.has(name)) return ofOptions(first, second);
  if (first?.kind === 'string' && verbs.has(first.value.text.toLowerCase())) {
    // `requests.request('POST', url, …)`, `http.NewRequest("POST", url, body)`
    const method = { value: methodName(first.value.text), at: first.value.at };
    return name === 'request' || name === 'NewRequest'
      ? { ...ofArguments(second, third, named), method }
      : undefined;
  }
  if (configClients.has(name)) {
    const config = first?.kind === 'object' ? first : second;
    return ofConfig(entryOf(config, 'url', 'uri') ?? first, config);
  }
  if (!verbs.has(name) || !isMember) return undefined;
  const method = { value: name.toUpperCase(), at: nameAt };
  if (optionClients.has(callee[0] ?? '')) return { ...ofOptions(first, second), method };
  if (named.size > 0) return { ...ofArguments(first, second, named), method };
  const takesData = name === 'post' || name === 'put' || name === 'patch';
  const config = ofConfig(first, takesData ? third : second);
  return { ...config, method, content: takesData ? second : config.content };
}

/** `url`, `headers=`, `params=` and `json=`, `data=` or a body, as in Python. */
function ofArguments(url: Literal | undefined, body: Literal | undefined, named: Arguments['named']): Said {
  return {
    url: named.get('url') ?? url,
    method: undefined,
    headers: named.get('headers'),
    query: named.get('params'),
    content: named.get('json') ?? named.get('data') ?? named.get('content') ?? body,
    objectsAs: named.has('json') ? 'json' : 'form',
  };
}

/** `{ method, headers, body }`; got and ky also take `json` and `searchParams`. */
function ofOptions(url: Literal | undefined, options: Literal | undefined): Said {
  return {
    url,
    method: methodOf(options),
    headers: entryOf(options, 'headers'),
    query: entryOf(options, 'searchParams', 'params', 'query'),
    content: entryOf(options, 'body', 'json'),
    objectsAs: 'json',
  };
}

/** `{ method, url, baseURL, params, headers, data }`. */
function ofConfig(url: Literal | undefined, config: Literal | undefined): Said {
  return {
    url,
    method: methodOf(config),
    base: entryOf(config, 'baseURL', 'baseUrl'),
    headers: entryOf(config, 'headers'),
    query: entryOf(config, 'params', 'qs'),
    content: entryOf(config, 'data', 'body', 'json'),
    objectsAs: 'json',
  };
}

/** The method that the options name; where they are not all there to see, nobody knows that it is GET. */
function methodOf(options: Literal | undefined): Said['method'] {
  const given = entryOf(options, 'method', 'type');
  if (given) {
    const { text, at } = textOf(given);
    return { value: methodName(text), at };
  }
  const hidden = options?.kind === 'unknown' || (options?.kind === 'object' && options.partial);
  return hidden
    ? { value: placeholder(options.kind === 'unknown' ? options.name : ''), at: options.at }
    : undefined;
}

/** `const api = axios.create({ baseURL: … })` */
function baseOf(
  source: Source,
  reader: ExpressionReader,
  client: string | undefined,
  index: number,
): Literal | undefined {
  const start = client === undefined ? undefined : source.declarationOf(client, index);
  if (start === undefined || source.nameAt(start + 2) !== 'create' || !source.isMark(start + 3, '('))
    return undefined;
  return entryOf(reader.read(start + 4).literal, 'baseURL', 'baseUrl', 'prefixUrl');
}

/** A body that is nothing, or a promise of one, is none. */
function body(content: Literal, said: Said, text: string): Body | undefined {
  if (content.kind === 'scalar' && content.json === 'null') return undefined;
  if (content.kind === 'unknown' && /^undefined$|=>/.test(content.name)) return undefined;
  return bodyOf(content, text, said.objectsAs);
}

function queryOf(query: Literal | undefined): [string, string][] {
  const params = query?.kind === 'form' ? query.value : query;
  if (params?.kind !== 'object') return [];
  return params.entries.map(({ key, value }) => [key.text, textOf(value).text]);
}

/** The headers of the call, and the type that a library names by itself for what it makes JSON of. */
function headersOf(said: Said, content: Body | undefined): Header[] {
  const given = said.headers?.kind === 'object' ? said.headers : undefined;
  const headers = (given?.entries ?? []).map(({ key, value }): Header => {
    const { text, at } = textOf(value);
    return { name: { value: key.text, at: key.at }, value: { value: text, at } };
  });
  const typed = headerOf(headers, 'content-type') !== undefined;
  const known = !said.headers || (given && !given.partial);
  if (content && known && !typed && said.content?.kind === 'object' && said.objectsAs === 'json') {
    const { at } = content;
    headers.push({ name: { value: 'Content-Type', at }, value: { value: 'application/json', at } });
  }
  return headers;
}
