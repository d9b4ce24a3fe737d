/** A recorded call for a HAR file; what is not given is as a browser writes it for a call that went through. */
export interface Recorded {
  readonly method?: string;
  readonly url: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  /** Body that was sent. */
  readonly sent?: string;
  readonly status?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  /** Body that came back: a string as it stands, anything else as JSON. */
  readonly answer?: unknown;
}

/** A refusal as the platform words it. */
export function refusalBody(status: number, code: string, message: string): object {
  return { message, code, status, contextId: 'c0ffee00', details: [], errors: [] };
}

/** One entry of a HAR file. */
export function harEntry({
  method = 'GET',
  url,
  sent,
  status = 200,
  answer = '',
  ...headers
}: Recorded): object {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return {
    startedDateTime: '2026-11-20T10:00:00.000Z',
    time: 120,
    request: {
      method,
      url,
      httpVersion: 'HTTP/2',
      headers: listed(headers.requestHeaders),
      cookies: [],
      ...(sent !== undefined && { postData: { mimeType: 'application/json', text: sent } }),
    },
    response: {
      status,
      statusText: '',
      headers: listed(headers.responseHeaders),
      cookies: [],
      content: { size: text.length, mimeType: 'application/json', text },
    },
    timings: { send: 0, wait: 120, receive: 0 },
  };
}

/** The text of a HAR file with such entries. */
export function har(entries: readonly unknown[], indent = 2): string {
  const log = { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [], entries };
  return JSON.stringify({ log }, null, indent);
}

function listed(headers: Readonly<Record<string, string>> = {}): object[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
