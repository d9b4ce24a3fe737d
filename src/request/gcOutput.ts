import type { Node } from 'jsonc-parser';
import { parseJson, property, propertyNames, scalar } from '../text/json';
import { trimmed } from '../text/lines';
import type { Span } from '../text/span';
import type { Block } from './block';
import { isErrorShaped } from './errorShape';
import { maxRequests } from './limits';
import type { Body, Header, Request, RequestLine, Response } from './request';
import { parseUrl } from './url';

/** What a line of the vendor's command line `gc` says, in its log or, with `--indicateprogress`, on the terminal. */
interface Said {
  readonly kind: 'call' | 'error' | 'other';
  /** Of the line, without its break. */
  readonly at: Span;
  readonly line?: RequestLine;
  /** Where the data begins that was sent. */
  readonly data?: number;
  readonly status?: number;
  /** Where the headers begin, as a JSON object of lists. */
  readonly headers?: number;
}

/** A call and what came of it, while it is being put together. */
interface Call {
  readonly line: RequestLine;
  readonly start: number;
  end: number;
  body?: Body;
  response?: Response;
}

/**
 * The lines as the tool's sources write them (MyPureCloud/platform-client-sdk-cli, restclient, commandservice and
 * HttpStatusError); its log puts level and date before them.
 */
const told =
  /^(?:(?:TRACE|INFO|WARNING|FATAL): \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d )?(?:(?<call>Calling API with method: (?<m1>[A-Z]{3,7}), URI: (?<u1>\S{1,4000}), data: ?)|(?<start>Command started at: \S{1,60}\. Method: (?<m2>[A-Z]{3,7}), Path: (?<u2>[^\s,]{1,4000})(?:, Data: )?)|(?<error>Error from API: ?Verb (?<m3>[A-Z]{3,7}), Path (?<u3>\S{1,4000}), Status Code (?<status>\d{3}), Headers )|(?<other>API response Correlation ID: |Paginating with URI: |Command finished at: |Received HTTP 401 error|Authorizing because ))/gm;

const level = /^(?:FATAL): \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?=[[{])/;

/** Reads the output of `gc`: its calls, with what they sent and the refusal that came back; empty for another text. */
export function readGcOutput(text: string, block: Block): Request[] {
  const { title, claims } = block.metadata;
  const said = saidIn(text, block.content);
  if (!said.some(({ kind }) => kind !== 'other')) return [];
  return callsOf(text, said, block.content.end).map(({ line, start, end, body, response }) => ({
    form: 'gc',
    at: { start, end },
    ...(title && { title }),
    claims,
    line,
    headers: [],
    ...(body && { body }),
    ...(response && { response }),
  }));
}

function saidIn(text: string, { start, end }: Span): Said[] {
  const found: Said[] = [];
  const lines = new RegExp(told);
  lines.lastIndex = start;
  for (let match = lines.exec(text); match && match.index < end; match = lines.exec(text)) {
    if (found.length > 4 * maxRequests) break;
    const { groups = {}, index } = match;
    const from = index + match[0].length;
    const at = { start: index, end: from };
    if (groups.other !== undefined) found.push({ kind: 'other', at });
    else if (groups.error !== undefined)
      found.push({
        kind: 'error',
        at,
        line: lineOf(text, at, groups.m3, groups.u3),
        status: Number(groups.status),
        headers: from,
      });
    else
      found.push({
        kind: 'call',
        at,
        line: lineOf(text, at, groups.m1 ?? groups.m2, groups.u1 ?? groups.u2),
        data: from,
      });
  }
  return found;
}

function lineOf(text: string, at: Span, method = '', url = ''): RequestLine {
  const verb = text.indexOf(`${method},`, at.start);
  const place = text.indexOf(url, verb + method.length);
  return {
    method: { value: method, at: { start: verb, end: verb + method.length } },
    url: { value: parseUrl(url), at: { start: place, end: place + url.length } },
  };
}

function callsOf(text: string, said: readonly Said[], limit: number): Call[] {
  const calls: Call[] = [];
  said.forEach((one, i) => {
    const area = { start: one.at.end, end: said[i + 1]?.at.start ?? limit };
    const last = calls.at(-1);
    const call = one.line && (isSame(last, one.line) ? last : newCall(one.line, one.at, calls));
    let { start } = area;
    if (call && one.data !== undefined) {
      // Data stands on the line itself; on the next one the answer may.
      const body = '{['.includes(text[one.data] ?? ' ') ? jsonAt(text, area) : undefined;
      if (body) {
        call.body ??= { text: text.slice(body.at.start, body.at.end), at: body.at };
        start = body.at.end;
      }
    }
    if (call && one.status !== undefined) {
      const headers = jsonAt(text, area);
      start = headers?.at.end ?? start;
      call.response = {
        status: one.status,
        reason: '',
        headers: headers ? headersOf(headers.root, headers.base) : [],
        at: { start: one.at.start, end: start },
      };
      call.end = start;
    }
    const open = call ?? last;
    if (open && !open.response?.body) takeAnswer(text, { start, end: area.end }, open);
  });
  return calls;
}

/** Log and terminal tell the same call twice; the next one of the same kind comes after an answer. */
function isSame(call: Call | undefined, line: RequestLine): call is Call {
  return (
    call !== undefined &&
    call.response === undefined &&
    call.line.method.value === line.method.value &&
    call.line.url.value.text === line.url.value.text
  );
}

function newCall(line: RequestLine, at: Span, calls: Call[]): Call {
  const call = { line, start: at.start, end: at.end };
  calls.push(call);
  return call;
}

/** The refusal is printed as the platform wrote it, on lines of its own. */
function takeAnswer(text: string, area: Span, call: Call): void {
  const opening = /^(?:FATAL: [\d/]{10} [\d:]{8} )?[[{]/m.exec(text.slice(area.start, area.end));
  if (!opening) return;
  const start = area.start + opening.index + (level.exec(opening[0] + '{')?.[0].length ?? 0);
  const answer = jsonAt(text, { start, end: area.end });
  if (!answer || !isErrorShaped(answer.root)) return;
  const status = Number(scalar(property(answer.root, 'status')) ?? 0);
  const before = call.response ?? {
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : 0,
    reason: '',
    headers: [],
    at: answer.at,
  };
  call.response = {
    ...before,
    body: { text: text.slice(answer.at.start, answer.at.end), at: answer.at },
    at: { start: before.at.start, end: answer.at.end },
  };
  call.end = answer.at.end;
}

/** The JSON value at the start of an area, whatever follows it. */
function jsonAt(text: string, area: Span): { root: Node; at: Span; base: number } | undefined {
  const { start } = trimmed(text, area);
  if (text[start] !== '{' && text[start] !== '[') return undefined;
  const { root } = parseJson(text.slice(start, area.end));
  return root && { root, base: start, at: { start, end: start + root.offset + root.length } };
}

/** `{"Inin-Correlation-Id":["…"]}`, as Go writes the headers of an answer. */
function headersOf(root: Node, base: number): Header[] {
  return propertyNames(root).flatMap((name) => {
    const value = property(root, name)?.children?.[0];
    const written = scalar(value);
    if (value === undefined || typeof written !== 'string') return [];
    const at = { start: base + value.offset + 1, end: base + value.offset + value.length - 1 };
    return [{ name: { value: name, at }, value: { value: written, at } }];
  });
}
