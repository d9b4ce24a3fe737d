/** What somebody writes besides the request line. */
export interface Written {
  readonly grant?: string;
  readonly scopes?: string;
  readonly permissions?: string;
  readonly notes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A string as it stands, anything else as JSON. */
  readonly body?: unknown;
}

/** A request as an HTTP editor keeps it: with a bearer token unless other headers are given, and to the API host unless the URL names one. */
export function request(line: string, written: Written = {}): string {
  const { grant, scopes, permissions, notes = [], body } = written;
  const [method = '', url = ''] = line.split(' ');
  const tags = { grant, scopes, permissions };
  const headers = written.headers ?? { Authorization: 'Bearer {{token}}' };
  return [
    ...Object.entries(tags).flatMap(([tag, value]) => (value === undefined ? [] : [`# @${tag} ${value}`])),
    ...notes.map((note) => `# @note ${note}`),
    `${method} ${url.startsWith('/') ? `https://api.mypurecloud.com${url}` : url}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['', typeof body === 'string' ? body : JSON.stringify(body)]),
    '',
    '',
  ].join('\n');
}

/** A response with a body: a string as it stands, anything else as JSON. */
export function answered(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    `HTTP/1.1 ${String(status).padStart(3, '0')} X`,
    ...lines,
    '',
    typeof body === 'string' ? body : JSON.stringify(body),
  ].join('\n');
}

/** A refusal in the platform's form. */
export function refused(status: number, code: string, message: string): string {
  return answered(status, { message, code, status, contextId: 'c0ffee00', details: [], errors: [] });
}

/** 403, as the platform says it where none of some permissions is held. */
export function missingAny(...permissions: readonly string[]): string {
  return refused(
    403,
    'missing.any.permissions',
    `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${permissions.join(', ')}]`,
  );
}

/** 403, as the platform says it where one of several permissions is missing; an id as a fourth part is a division. */
export function missingAll(...permissions: readonly string[]): string {
  return refused(
    403,
    'missing.permissions',
    `Unable to perform the requested action. You are missing the following permission(s): [${permissions.join(', ')}]`,
  );
}

/** 403, as the platform says it where none of some scopes is authorized. */
export function missingScope(...scopes: readonly string[]): string {
  return refused(
    403,
    'app.not.authorized.for.scope',
    `App not authorized to use scope [${scopes.join(', ')}]`,
  );
}
