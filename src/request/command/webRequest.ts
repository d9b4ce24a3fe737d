import type { Span } from '../../text/span';
import { wordsOf } from '../../text/words';
import { bodyOf, type Literal, textOf } from '../literal';
import type { Header } from '../request';
import { looksLikeUrl, methodName } from '../requestLine';
import type { Sent } from '../sent';
import { parseUrl, type Variables } from '../url';
import { isCommandEnd, skipBlanks } from './powershell';
import { type Lookup, readPowershellArgument } from './powershellValue';

/** Parameters of Invoke-RestMethod and Invoke-WebRequest that take no value. Source: their manual, PowerShell 7.4. */
const switches = new Set(
  wordsOf(`
    allowinsecureredirect allowunencryptedauthentication debug disablekeepalive followrellink noproxy passthru
    preserveauthorizationonredirect preservehttpmethodonredirect proxyusedefaultcredentials resume
    skipcertificatecheck skipheadervalidation skiphttperrorcheck usebasicparsing usedefaultcredentials verbose`),
);

interface Parameters {
  readonly named: ReadonlyMap<string, Literal>;
  readonly positional: readonly Literal[];
  /** Behind the last value. */
  readonly end: number;
}

/**
 * What `Invoke-RestMethod` or `Invoke-WebRequest` sends, from behind its name; undefined where no parameter is
 * a URL. `end` is where the command ends.
 * @throws UnreadableInput on an open quote.
 */
export function readWebRequest(
  text: string,
  offset: number,
  limit: number,
  lookup: Lookup,
  variables: Variables,
): { sent: Sent; end: number } | undefined {
  const { named, positional, end } = readParameters(text, offset, limit, lookup);
  const target = named.get('uri') ?? positional[0];
  const url = target && textOf(target);
  if (!url || !looksLikeUrl(url.text)) return undefined;
  const given = named.get('method') ?? named.get('custommethod');
  const method = given && textOf(given);
  const content = named.get('body');
  const value = methodName(method?.text ?? 'GET');
  const inQuery = value === 'GET' && content?.kind === 'object';
  const body = content && bodyOf(content, text, 'form');
  const line = parseUrl(url.text, variables);
  const query = inQuery ? [...line.query, ...new URLSearchParams(body?.text)] : line.query;
  return {
    sent: {
      line: {
        method: { value, at: method?.at ?? { start: url.at.start, end: url.at.start } },
        url: { value: { ...line, query }, at: url.at },
      },
      headers: headersOf(named),
      ...(body && !inQuery && { body }),
    },
    end,
  };
}

function headersOf(named: ReadonlyMap<string, Literal>): Header[] {
  const headers = named.get('headers');
  const given = headers?.kind === 'object' ? headers.entries : [];
  const read = given.map(({ key, value }): Header => {
    const text = textOf(value);
    return { name: { value: key.text, at: key.at }, value: { value: text.text, at: text.at } };
  });
  const type = named.get('contenttype');
  const token = named.get('token');
  if (type) read.push(implied('Content-Type', textOf(type).text, textOf(type).at));
  if (token) read.push(implied('Authorization', `Bearer ${textOf(token).text}`, token.at));
  else if (named.has('credential'))
    read.push(implied('Authorization', 'Basic {{credentials}}', named.get('credential')!.at));
  return read;
}

function implied(name: string, value: string, at: Span): Header {
  return { name: { value: name, at }, value: { value, at } };
}

function readParameters(text: string, start: number, limit: number, lookup: Lookup): Parameters {
  const named = new Map<string, Literal>();
  const positional: Literal[] = [];
  let offset = start;
  let end = start;
  for (;;) {
    offset = skipBlanks(text, offset, limit);
    if (offset >= limit || isCommandEnd(text[offset])) break;
    const [written, name = ''] = /^-([A-Za-z]{1,60}):?/.exec(text.slice(offset, offset + 64)) ?? [''];
    const from = offset + written.length;
    if (switches.has(name.toLowerCase())) end = from;
    else {
      const value = readPowershellArgument(text, from, limit, lookup);
      if (name) named.set(name.toLowerCase(), value.literal);
      else positional.push(value.literal);
      end = Math.max(value.end, from, offset + 1);
    }
    offset = end;
  }
  return { named, positional, end };
}
