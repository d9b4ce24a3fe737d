import { authorization } from '../request/authorization';
import { headerOf } from '../request/header';
import type { Span } from '../text/span';
import type { Case } from './case';
import { code } from './words';
import { l10n } from '../text/l10n';

/**
 * Parameters of a token request. Sources: RFC 6749 and RFC 7636 for the grants, RFC 7522 for SAML2 bearer;
 * the platform adds `orgName` for SAML2 bearer.
 */
const PARAMETERS = new Set(
  'grant_type client_id client_secret code redirect_uri refresh_token code_verifier username password scope assertion orgName'.split(
    ' ',
  ),
);
const GRANT_TYPES = [
  'client_credentials',
  'authorization_code',
  'refresh_token',
  'password',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
];
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FORM = 'application/x-www-form-urlencoded';

/** Something that is wrong with a request for a token. */
export interface TokenFault {
  readonly what: string;
  readonly fix: string;
  /** No token endpoint answers this, whatever the client is; else it may be a slip of the reporter's. */
  readonly decisive: boolean;
  readonly at?: Span;
}

/** The host that gives tokens, in the region of the request where it tells one. */
export function tokenHost({ target }: Case): string {
  return target.region?.loginHost ?? 'login.<region>';
}

/** What is wrong with a request for a token, by its address, its form and how the client shows itself. */
export function tokenFaults(c: Case): readonly TokenFault[] {
  return [...addressFaults(c), ...formFaults(c), ...clientFaults(c)];
}

function* addressFaults(c: Case): Iterable<TokenFault> {
  const { target, request } = c;
  const at = request.line?.url.at;
  const place = { decisive: true, ...(at && { at }) };
  if (target.kind !== 'login' && target.kind !== 'none' && target.kind !== 'loopback') {
    yield {
      what: l10n.t('tokens are not given at {0}', code(target.host)),
      fix: l10n.t(
        'Ask for the token at {0}: the token endpoint is on the login host of the region and nowhere else.',
        code(`https://${tokenHost(c)}/oauth/token`),
      ),
      ...place,
    };
  } else if (!/^\/oauth\/token\/?$/.test(target.path)) {
    yield {
      what: l10n.t('the path is {0}', code(target.path)),
      fix: l10n.t(
        'Ask for the token at {0} of the login host; no other path gives one.',
        code('/oauth/token'),
      ),
      ...place,
    };
  }
  if (request.line && request.line.method.value !== 'POST' && !request.line.method.value.includes('{')) {
    yield {
      what: l10n.t('the method is {0}', request.line.method.value),
      fix: l10n.t('Send the token request with POST.'),
      decisive: true,
      at: request.line.method.at,
    };
  }
}

function* formFaults(c: Case): Iterable<TokenFault> {
  const { headers, body, line, form } = c.request;
  const type = headerOf(headers, 'content-type');
  const misplaced = headerOf(headers, 'grant_type');
  const read = parameters(body?.text.trim() ?? '', type?.value.value ?? '');
  if (misplaced) {
    yield {
      what: l10n.t('{0} is sent as a header', code('grant_type')),
      fix: l10n.t(
        'Send {0} in the body, encoded as {1}; as a header it is not read.',
        code('grant_type'),
        code(FORM),
      ),
      decisive: true,
      at: misplaced.name.at,
    };
  } else if (read.as !== 'form') {
    yield {
      what: l10n.t('the body is {0}', kindWords(read.as)),
      fix: l10n.t(
        'Send the parameters as a form ({0}), not as {1}.',
        code(`Content-Type: ${FORM}`),
        kindWords(read.as),
      ),
      decisive: false,
      ...(type && { at: type.value.at }),
    };
  } else if (body && !type && form === 'http') {
    yield {
      what: l10n.t('no Content-Type'),
      fix: l10n.t('Say that the body is a form: {0}.', code(`Content-Type: ${FORM}`)),
      decisive: false,
    };
  }
  const grant = read.values.get('grant_type');
  if (grant === undefined && !misplaced) {
    yield line?.url.value.query.some(([name]) => name === 'grant_type') === true
      ? {
          what: l10n.t('{0} is in the address', code('grant_type')),
          fix: l10n.t('Send {0} in the body, not in the query of the address.', code('grant_type')),
          decisive: false,
        }
      : {
          what: l10n.t('no {0}', code('grant_type')),
          fix: l10n.t(
            'Name the grant in the body, for example {0} in a body of type {1}.',
            code('grant_type=client_credentials'),
            code(FORM),
          ),
          decisive: false,
        };
  } else if (grant !== undefined && !isVariable(grant) && !GRANT_TYPES.includes(grant)) {
    yield {
      what: l10n.t('{0} is no grant type', code(grant)),
      fix: l10n.t('Take for {0} one of {1}, spelt so.', code('grant_type'), GRANT_TYPES.map(code).join(', ')),
      decisive: true,
    };
  }
  for (const name of [...read.values.keys()].filter((n) => !PARAMETERS.has(n)).slice(0, 3)) {
    const lifetime = /duration|expir|lifetime|ttl/i.test(name);
    yield {
      what: l10n.t('{0} is no parameter of a token request', code(name)),
      fix: lifetime
        ? l10n.t(
            'Leave out {0}: a token request has no such parameter, and the lifetime of tokens is set at the OAuth client.',
            code(name),
          )
        : l10n.t('Leave out {0}: a token request has no such parameter.', code(name)),
      decisive: false,
    };
  }
}

interface Parameters {
  readonly as: 'form' | 'JSON' | 'multipart' | 'text';
  readonly values: ReadonlyMap<string, string>;
}

function parameters(body: string, type: string): Parameters {
  if (body.startsWith('{') || /json/i.test(type)) {
    const fields = [...body.matchAll(/"([^"\\]{1,60})"\s*:\s*(?:"([^"\\]{0,300})")?/g)];
    return { as: 'JSON', values: new Map(fields.map((m) => [m[1] ?? '', m[2] ?? ''])) };
  }
  if (/multipart/i.test(type)) {
    const fields = [...body.matchAll(/\bname="([^"\r\n]{1,60})"\s{1,8}([^\r\n]{0,300})/g)];
    return { as: 'multipart', values: new Map(fields.map((m) => [m[1] ?? '', m[2] ?? ''])) };
  }
  return {
    as: /^text\//i.test(type) ? 'text' : 'form',
    values: new Map(new URLSearchParams(body)),
  };
}

/** JSON and multipart are called so everywhere. */
function kindWords(kind: Parameters['as']): string {
  return kind === 'text' ? l10n.t('plain text') : kind;
}

function* clientFaults(c: Case): Iterable<TokenFault> {
  const { request } = c;
  const header = headerOf(request.headers, 'authorization');
  const own = authorization(request);
  const type = headerOf(request.headers, 'content-type')?.value.value ?? '';
  const { values } = parameters(request.body?.text.trim() ?? '', type);
  if (header && /base64\s*\(/i.test(header.value.value)) {
    yield {
      what: l10n.t('the Authorization header holds the formula, not its result'),
      fix: l10n.t(
        'Encode {0} in Base64 and send the result: {1} and a blank before it.',
        code('client_id:client_secret'),
        code('Basic'),
      ),
      decisive: true,
      at: header.value.at,
    };
  } else if (header && own && /^bearer$/i.test(own.scheme)) {
    yield {
      what: l10n.t('a bearer token is sent with the token request'),
      fix: l10n.t(
        'Identify the client with {0} in the Authorization header (client id and secret); a bearer token has no place in a token request.',
        code('Basic'),
      ),
      decisive: false,
      at: header.value.at,
    };
  } else if (header && own && isUnencoded(c, header.value.value)) {
    yield {
      what: l10n.t('the client id and secret are not encoded'),
      fix: l10n.t(
        'Encode client id and secret, joined by a colon, in Base64 before they go behind {0}.',
        code('Basic'),
      ),
      decisive: false,
      at: header.value.at,
    };
  }
  if (values.get('grant_type') === 'client_credentials' && !header && !values.has('client_secret')) {
    yield {
      what: l10n.t('nothing says which client asks'),
      fix: l10n.t(
        'Identify the client: its id and secret in Base64 behind {0} in the Authorization header, or {1} and {2} in the body.',
        code('Basic'),
        code('client_id'),
        code('client_secret'),
      ),
      decisive: false,
    };
  }
  const id = values.get('client_id');
  if (id !== undefined && id !== '' && !GUID.test(id) && !isVariable(id)) {
    yield {
      what: l10n.t('client id {0} is no GUID', code(id)),
      fix: l10n.t(
        'Take the client id from the OAuth client in Admin: client ids are GUIDs, and {0} is none.',
        code(id),
      ),
      decisive: false,
    };
  }
}

/** A colon does not occur in Base64. HTTP editors encode such a pair themselves; other clients send it as it is. */
function isUnencoded({ request: { form } }: Case, header: string): boolean {
  return form !== 'http' && /^basic\s+[^\s:{}<>$]+:[^\s{}<>$]+$/i.test(header);
}

function isVariable(value: string): boolean {
  return /[{<$%]/.test(value);
}

/** The client id that a request for a token names, where it is a GUID. */
export function requestedClient({ request }: Case): string | undefined {
  const id = new URLSearchParams(request.body?.text ?? '').get('client_id') ?? '';
  return GUID.test(id) ? id : undefined;
}
