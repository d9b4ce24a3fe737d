import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { redirectUris } from '../../../../src/platform/signIn/redirect';

/** A login service that we did not write, with one public client that has to use PKCE. */
export interface StrictServer {
  readonly url: string;
  close(): Promise<void>;
}

const SCOPE = 'user-basic-info';

export const CLIENT_ID = 'permission-doctor-of-this-test';

/** Opens `oidc-provider` on the loopback interface, at the paths that the platform's login hosts have. */
export async function openStrictServer(): Promise<StrictServer> {
  let answer: RequestListener = () => undefined;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { Provider } = await import('oidc-provider');
  const provider = new Provider(url, {
    routes: { authorization: '/oauth/authorize', token: '/oauth/token' },
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [...redirectUris],
      },
    ],
    scopes: [SCOPE],
    cookies: { keys: ['of-this-test'] },
    pkce: { required: () => true },
    issueRefreshToken: () => Promise.resolve(true),
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { AccessToken: 3600, Session: 60, Grant: 3600, Interaction: 60, RefreshToken: 3600 },
  });
  const strict = provider.callback();
  answer = (request, response) => {
    // On the platform the scopes are the OAuth client's and nobody asks for them; this server wants to be asked.
    if (request.url?.startsWith('/oauth/authorize?')) request.url += `&scope=${SCOPE}`;
    void strict(request, response);
  };
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Signs in at the login page as a person does, and answers the address that the browser is sent back to. */
export async function signInAtPage(page: string, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { url: string; form?: Record<string, string> } = { url: page };
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: new URLSearchParams(next.form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      const url = new URL(location, next.url);
      if (url.href.startsWith(until)) return url;
      next = { url: url.href };
      continue;
    }
    const text = await answer.text();
    const action = /action="([^"]+)"/.exec(text)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    assert.ok(
      action !== undefined && prompt !== undefined,
      `no form to fill in (${answer.status}): ${text.slice(0, 400)}`,
    );
    next = { url: new URL(action, next.url).href, form: { prompt, login: 'mara', password: 'any' } };
  }
  throw new Error('the login page never ended');
}
