import type { Span } from '../text/span';
import { type KnownOperations, namedLine } from './namedLine';
import type { Request, RequestLine } from './request';
import { parseUrl } from './url';
import type { Told } from './wrapper';

/** What an error says about itself it says early; a bound for the expressions below. */
const readAhead = 32 * 1024;

const reasons =
  'Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict|Gone|Unprocessable Entity|' +
  'Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout|OK|Created|Accepted';

/** How people, browsers, SDKs and tools write a status, the surest first; each captures the digits. */
const statusSpellings = [
  /\bAPI Error: ?(?<status>[1-5]\d\d)\b/i,
  new RegExp(`(?<![\\w.:-])(?<status>[1-5]\\d\\d)[ :-]{0,3}\\(?(?<reason>${reasons})\\b`, 'i'),
  new RegExp(`\\b(?<reason>${reasons})[ :([-]{1,3}(?<status>[1-5]\\d\\d)(?![\\w.])`, 'i'),
  /\bHTTP(?:\/\d(?:\.\d)?)?[ :]{1,3}(?:error |status |code ){0,2}(?<status>[1-5]\d\d)(?![\w.])/i,
  /\bstatus(?:[ _-]?code)?["']?[ :=]{0,4}(?:of )?["']?(?<status>[1-5]\d\d)(?![\w.])/i,
  /\berror(?: code)?[ :=([]{1,3}(?<status>[1-5]\d\d)(?![\w.])/i,
  /(?<![\w.:-])(?<status>[45]\d\d) error\b/i,
  /^\((?<status>[1-5]\d\d)\)$/m,
  /https?:\/\/[^\s"'<>]{1,2000} (?<status>[1-5]\d\d)(?![\w.])/,
];

/** A status with a word or two and nothing else: `Genesys 403`, `403`. */
const shortText = /^(?:[A-Za-z]+[ :]{1,2}){0,2}(?<status>[45]\d\d)\W*$/;

const calledUrl =
  /(?<![A-Za-z])(?:XHR)?(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|(?:Get|Head|Post|Put|Patch|Delete)(?= "))(?<gap>["']?[\s:]{1,3}["'([`]?)(?<url>(?:https?:\/\/|\/(?!\/))[^\s"'`<>]+)/;

const calledMethod = /\bcalling (?<name>[A-Za-z_]\w{2,200})/i;

/** Method, URL or operation, and status, where they stand in the words of an error. */
export function readToldText(
  text: string,
  at: Span,
  operations: KnownOperations,
): Told & Pick<Request, 'binding'> {
  const said = text.slice(at.start, Math.min(at.end, at.start + readAhead));
  const spelt = [...statusSpellings, shortText].map((spelling) => spelling.exec(said)?.groups).find(Boolean);
  const line = readCall(said, at.start);
  const named = line ? undefined : readCalledMethod(said, at.start, operations);
  return {
    ...(spelt && { status: Number(spelt.status), reason: spelt.reason ?? '' }),
    ...(line && { line }),
    ...(named && { line: named, binding: 'sdk-method' as const }),
  };
}

function readCall(said: string, base: number): RequestLine | undefined {
  const match = calledUrl.exec(said);
  if (!match?.groups) return undefined;
  const { method = '', gap = '', url = '' } = match.groups;
  const methodStart = base + match.index + match[0].length - url.length - gap.length - method.length;
  const urlStart = methodStart + method.length + gap.length;
  const written = withoutPunctuation(url);
  return {
    method: { value: method.toUpperCase(), at: { start: methodStart, end: methodStart + method.length } },
    url: { value: parseUrl(written), at: { start: urlStart, end: urlStart + written.length } },
  };
}

/** `Error calling PostConversationsCalls: …`, as the vendor's .NET SDK says it. */
function readCalledMethod(said: string, base: number, operations: KnownOperations): RequestLine | undefined {
  const match = calledMethod.exec(said);
  const name = match?.groups?.name;
  if (!match || !name) return undefined;
  const operation = operations.byId(name.charAt(0).toLowerCase() + name.slice(1));
  const start = base + match.index + match[0].length - name.length;
  return operation && namedLine({ operation, path: operation.path }, { start, end: start + name.length });
}

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What ends a sentence, or a bracket that was opened before the URL, is no part of it. */
function withoutPunctuation(url: string): string {
  let { length } = url;
  while (length > 1 && endsUrl(url, url.charAt(length - 1))) length--;
  return url.slice(0, length);
}

function endsUrl(url: string, last: string): boolean {
  const opener = openers[last];
  return opener ? !url.includes(opener) : '.,;:!?'.includes(last);
}
