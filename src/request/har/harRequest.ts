import { field, rows, text, type Fields } from '../../evidence/shape';
import { PieceBuilder } from '../../text/pieces';
import type { Span } from '../../text/span';
import type { Body, Header, Request, Response } from '../request';
import { parseUrl } from '../url';
import type { HarCall } from './harCall';
import { HarSecrets } from './harSecrets';
import { keptValue } from './keptHeader';

/** Longer bodies are cut: nothing that decides stands behind this many UTF-16 units. */
const longestBody = 2 * 1024 * 1024;

/**
 * A recorded call as a request. Credentials and cookies are left behind here, wherever in the entry they stand: of an
 * Authorization header only the form is kept. Every place is that of the entry.
 */
export function harRequest(call: HarCall): Request {
  const { at } = call.entry;
  const secrets = new HarSecrets(call);
  const body = sentBody(call.request, secrets, at);
  return {
    form: 'har',
    at,
    claims: { scopes: [], permissions: [], notes: [] },
    line: {
      method: { value: call.method.slice(0, 20), at },
      url: { value: parseUrl(secrets.without(call.url)), at },
    },
    headers: headersOf(call.request, secrets, at),
    ...(body !== undefined && { body }),
    response: responseOf(call, secrets, at),
  };
}

/** The body that came back as plain text, with whatever secrets it holds; empty where none was recorded. */
export function answeredText(response: Fields): string {
  const content = field(response, 'content');
  const said = (text(content, 'text') ?? '').slice(0, longestBody);
  return text(content, 'encoding') === 'base64' ? Buffer.from(said, 'base64').toString('utf8') : said;
}

function responseOf({ status, response }: HarCall, secrets: HarSecrets, at: Span): Response {
  const plain = answeredText(response);
  return {
    status,
    reason: text(response, 'statusText') ?? '',
    headers: headersOf(response, secrets, at),
    ...(plain !== '' && { body: bodyOf(secrets.without(plain), at) }),
    at,
  };
}

/** The body as text, or, where the recorder took a form apart, put together again. */
function sentBody(request: Fields, secrets: HarSecrets, at: Span): Body | undefined {
  const data = field(request, 'postData');
  const whole = text(data, 'text') ?? '';
  const sent =
    whole !== ''
      ? whole
      : new URLSearchParams(
          rows(data, 'params').map((row): [string, string] => [
            text(row, 'name') ?? '',
            text(row, 'value') ?? '',
          ]),
        ).toString();
  return sent === '' ? undefined : bodyOf(secrets.without(sent.slice(0, longestBody)), at);
}

/** In the file it stands escaped and unredacted: its place is that of the entry as a whole. */
function bodyOf(plain: string, at: Span): Body {
  return new PieceBuilder('').put(plain, at).build(at);
}

function headersOf(message: Fields, secrets: HarSecrets, at: Span): Header[] {
  return rows(message, 'headers').flatMap((row) => {
    const name = text(row, 'name');
    if (name === undefined || name.startsWith(':')) return [];
    const value = keptValue(name, text(row, 'value') ?? '', secrets);
    return [{ name: { value: name.slice(0, 100), at }, value: { value, at } }];
  });
}
