import { headerOf } from '../../request/header';
import { oauthClient } from '../../evidence/tokenFacts';
import type { Span } from '../../text/span';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';

/**
 * Parameters of a token request. Sources: RFC 6749 and RFC 7636 for the grants, RFC 7522 for SAML2 bearer;
 * the platform adds `orgName` for SAML2 bearer.
 */
const PARAMETERS = new Set(
  'grant_type client_id client_secret code redirect_uri refresh_token code_verifier username password scope assertion orgName'.split(
    ' ',
  ),
);
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Fault {
  readonly what: string;
  readonly fix: string;
  readonly at?: Span;
}

/** Is the request for a token a valid one? All of it is visible in the request. */
export function checkTokenRequest(c: Case): CheckResult {
  if (!c.target.asksForToken || !c.request.line) return { checks: [] };
  const faults = [...address(c), ...form(c), ...clientAuthentication(c)];
  const [first, ...more] = faults;
  if (!first) return { checks: [row(c, 'pass', 'a form with a grant type')] };
  const advice: Advice[] = faults.slice(0, 4).map((f) => ({ who: 'developer', text: f.fix }));
  return {
    checks: faults.map((f) => ({ ...row(c, 'fail', f.what), ...(f.at && { at: f.at }) })),
    // One slip may be the reporter's; a request that is wrong in its very form is refused for that.
    suspicions: [
      {
        cause: 'token-request-malformed',
        strength: more.length > 0 || c.status === 400 ? 'settled' : 'likely',
        advice,
      },
    ],
  };
}

function row(c: Case, status: Check['status'], actual: string): Check {
  return {
    id: 'token-request',
    status,
    check: 'Token request',
    endpoint: `POST https://${tokenHost(c)}/oauth/token`,
    expected: 'grant_type in a form body (application/x-www-form-urlencoded)',
    actual,
    source: 'request',
  };
}

function tokenHost({ target }: Case): string {
  return target.region?.loginHost ?? 'login.<region>';
}

function* address(c: Case): Iterable<Fault> {
  const { target, request } = c;
  const at = request.line?.url.at;
  if (target.kind !== 'login' && target.kind !== 'none' && target.kind !== 'loopback') {
    yield {
      what: `tokens are not given at ${code(target.host)}`,
      fix: `Ask for the token at ${code(`https://${tokenHost(c)}/oauth/token`)}: the token endpoint is on the login host of the region and nowhere else.`,
      ...(at && { at }),
    };
  } else if (!/^\/oauth\/token\/?$/.test(target.path)) {
    yield {
      what: `the path is ${code(target.path)}`,
      fix: `Ask for the token at ${code('/oauth/token')} of the login host; no other path gives one.`,
      ...(at && { at }),
    };
  }
  if (request.line && request.line.method.value !== 'POST') {
    yield {
      what: `the method is ${request.line.method.value}`,
      fix: 'Send the token request with POST.',
      at: request.line.method.at,
    };
  }
}

function* form(c: Case): Iterable<Fault> {
  const { headers, body } = c.request;
  const text = body?.text.trim() ?? '';
  const type = headerOf(headers, 'content-type');
  const misplaced = headerOf(headers, 'grant_type');
  const json = text.startsWith('{') || (type !== undefined && /json/i.test(type.value.value));
  if (misplaced) {
    yield {
      what: `${code('grant_type')} is sent as a header`,
      fix: `Send ${code('grant_type')} in the body, encoded as ${code('application/x-www-form-urlencoded')}; as a header it is not read.`,
      at: misplaced.name.at,
    };
  } else if (json) {
    yield {
      what: 'the body is JSON',
      fix: `Send the parameters as a form (${code('Content-Type: application/x-www-form-urlencoded')}), not as JSON.`,
      ...(type && { at: type.value.at }),
    };
  }
  const names = parameterNames(text, json);
  const inQuery = c.request.line?.url.value.query.some(([name]) => name === 'grant_type') === true;
  if (!names.includes('grant_type') && !misplaced) {
    yield inQuery
      ? {
          what: `${code('grant_type')} is in the address`,
          fix: `Send ${code('grant_type')} in the body, not in the query of the address.`,
        }
      : {
          what: `no ${code('grant_type')}`,
          fix: `Name the grant in the body, for example ${code('grant_type=client_credentials')} in a body of type ${code('application/x-www-form-urlencoded')}.`,
        };
  }
  for (const name of names.filter((n) => !PARAMETERS.has(n)).slice(0, 3)) {
    yield {
      what: `${code(name)} is no parameter of a token request`,
      fix: `Leave out ${code(name)}: a token request has no such parameter, and the lifetime of tokens is set at the OAuth client.`,
    };
  }
}

function parameterNames(text: string, json: boolean): readonly string[] {
  if (!json) return [...new URLSearchParams(text).keys()];
  return [...text.matchAll(/"([^"\\]{1,60})"\s*:/g)].map((m) => m[1] ?? '');
}

function* clientAuthentication(c: Case): Iterable<Fault> {
  const text = c.request.body?.text ?? '';
  const header = headerOf(c.request.headers, 'authorization');
  const value = header?.value.value ?? '';
  if (header && /base64\s*\(/i.test(value)) {
    yield {
      what: 'the Authorization header holds the formula, not its result',
      fix: `Encode ${code('client_id:client_secret')} in Base64 and send the result: ${code('Authorization: Basic <result>')}.`,
      at: header.value.at,
    };
  } else if (header && /^bearer\b/i.test(value)) {
    yield {
      what: 'a bearer token is sent with the token request',
      fix: `Identify the client with ${code('Authorization: Basic')} (client id and secret); a bearer token has no place in a token request.`,
      at: header.value.at,
    };
  }
  const id = /(?:^|&)client_id=([^&\s]*)/.exec(text)?.[1] ?? /"client_id"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (id !== undefined && !GUID.test(id) && !/[{<$%]/.test(id)) {
    yield {
      what: `client id ${code(id)} is no GUID`,
      fix: `Take the client id from the OAuth client in Admin: client ids are GUIDs, and ${code(id)} is none.`,
    };
  }
}

/** The client id that the request names, where it is a GUID. */
export function requestedClient(c: Case): string | undefined {
  const id = /(?:^|&)client_id=([^&\s]*)/.exec(c.request.body?.text ?? '')?.[1];
  return id !== undefined && GUID.test(id) && id !== oauthClient(c.evidence)?.id ? id : undefined;
}
