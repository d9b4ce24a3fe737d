import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as oauth from 'oauth4webapi';
import { UnreadableDefinition, type DefinitionFault } from '../../../src/catalog/import/unreadableDefinition';
import { loadCatalog, readCatalog, useCatalog } from '../../../src/catalog/load';
import { regions } from '../../../src/catalog/regions';
import { diagnoseHarFile, diagnoseText, harMarkdown } from '../../../src/engine';
import { approvedBase, approvedLogin } from '../../../src/platform/apiBase';
import { PlatformClient } from '../../../src/platform/client';
import { requestToken } from '../../../src/platform/clientCredentials';
import { reasonOf } from '../../../src/platform/http/noAnswer';
import { proxyFor } from '../../../src/platform/http/proxy';
import { defaultRetries } from '../../../src/platform/http/retry';
import { noToken } from '../../../src/platform/signIn/grant';
import { identify } from '../../../src/platform/signIn/identity';
import { openLoopbackRedirect } from '../../../src/platform/signIn/loopbackRedirect';
import { revoke } from '../../../src/platform/signIn/revocation';
import { root } from '../../rig/places';
import { har, harEntry, refusalBody } from '../../support/har';
import { forgotten, speakPseudo } from './pseudo';

const now = new Date('2026-11-22T12:00:00Z');
const here = 'http://127.0.0.1:9';
const login = new URL('https://login.mypurecloud.ie');
const url = new URL('https://api.mypurecloud.ie');
const token = 'x'.repeat(40);

/** Codes of errors, and names that stand in sentences as they are. */
const names = [
  'Basic AbCd',
  'proxy.example',
  'ECONNREFUSED',
  'UND_ERR_SOCKET',
  'localhost',
  'invalid_client',
];

/** Regions are called so everywhere. */
const places = regions.map(({ location }) => location);

const proxied = (settings: Parameters<typeof proxyFor>[1]) => proxyFor(url, settings);

/** Whatever way a function fails, it does so in the language. */
async function assertRefused(run: () => unknown, ...data: readonly unknown[]): Promise<void> {
  await assert.rejects(new Promise((resolve) => resolve(run())), (error: Error) => {
    assert.match(error.message, /[\uff21-\uff3a\uff41-\uff5a]/, 'it is of words');
    assert.deepEqual(forgotten(error.message, names, url.host, data), [], error.message);
    return true;
  });
}

const answering = (status: number) => ({
  host: 'api.mypurecloud.ie',
  get: () => Promise.resolve({ status, body: null }),
});

const client = (base: string) =>
  new PlatformClient({ base, token, retries: { ...defaultRetries, attempts: 1 } });

describe('what is refused in another language', () => {
  speakPseudo();

  for (const [what, run] of [
    ['an address that no token goes to', () => approvedBase('https://evil.example')],
    ['an address where nobody signs in', () => approvedLogin('https://evil.example')],
    ['a token with a blank', () => new PlatformClient({ base: url.href, token: 'two words' })],
    ['a proxy that is none', () => proxied({ proxy: 'socks5://proxy.example' })],
    ['a header with a line break', () => proxied({ proxy: 'proxy.example', proxyAuthorization: 'a\nb' })],
    [
      'a client id with a colon',
      () => requestToken({ login: login.href, clientId: 'a:b', clientSecret: '' }),
    ],
    ['a sign-in that nobody answers', () => requestToken({ login: here, clientId: 'a', clientSecret: 'b' })],
    ['a call that nobody answers', () => client(here).get('GET /x')],
    ['a call that writes', () => client(here).get('POST /x')],
    ['a call to another host', () => client(here).get('GET //evil.example/x')],
    ['a revocation that nobody answers', () => revoke({ base: here, token })],
    ['a token of another region', () => identify(answering(401), now)],
    ['a host that tells nothing of a token', () => identify(answering(500), now)],
    ['a machine without a free port', () => openLoopbackRedirect({ taken: '', turnedAway: '' }, [])],
    ['a catalog that is not there', () => readCatalog(join(root, 'nowhere'))],
    ['a compiled catalog that is not there', () => useCatalog(join(root, 'nowhere'))],
    ['a compiled catalog that is none', () => useCatalog(join(root, 'package.json'))],
    ['a command with an open quote', () => diagnoseText("curl 'https://api.mypurecloud.ie", { now })],
    ['a command in a command', () => diagnoseText('curl https://api.mypurecloud.ie/$(id)', { now })],
  ] as const)
    it(`is ${what}`, () =>
      assertRefused(run, ['evil.example', 'catalog.json', 'package.json', 'nowhere', 'TOKEN']));

  it('is a sign-in that the login service ends', async () => {
    const callback = (error: string) =>
      new oauth.AuthorizationResponseError('', { cause: new URLSearchParams({ error }) });
    for (const error of [callback('access_denied'), callback('invalid_client'), new Error('cut')])
      await assertRefused(() => {
        throw noToken(login, error);
      }, login.host);
  });

  it('is every fault of an API definition', async () => {
    const faults: Readonly<Record<DefinitionFault, true>> = {
      damagedPack: true,
      noJson: true,
      noDefinition: true,
      noOperation: true,
      tooManyOperations: true,
      tooLarge: true,
      tooMuchMemory: true,
      notCompiled: true,
    };
    for (const fault of Object.keys(faults) as DefinitionFault[])
      await assertRefused(() => {
        throw new UnreadableDefinition(fault);
      });
  });

  it('is why no answer came', () => {
    const named = (name: string) => Object.assign(new Error(), { name });
    const said = ['Proxy response (502) !== 200', 'Proxy Authentication Required'].map(
      (one) => new Error(one),
    );
    for (const error of [undefined, new Error(), named('TimeoutError'), named('AbortError'), ...said])
      assert.deepEqual(forgotten(reasonOf(error)), []);
  });

  it('is the report on a recording', async () => {
    const api = 'https://api.mypurecloud.com/api/v2';
    const queue = (nth: number) => `${api}/routing/queues/00000000-0000-4000-8000-00000000000${nth}`;
    const refused = (status: number, path: string, code: string, message: string) =>
      harEntry({ url: path, status, answer: refusalBody(status, code, message) });
    const text = har([
      refused(400, `${api}/users/me`, 'not.a.user', 'This request requires a user context.'),
      ...[1, 2].map((nth) => refused(403, queue(nth), 'missing.any.permissions', '[routing:queue:view]')),
      harEntry({ url: `${api}/users`, status: 500 }),
      harEntry({ url: 'https://elsewhere.example/' }),
    ]);
    const catalog = loadCatalog();
    const report = harMarkdown(await diagnoseHarFile(Buffer.from(text), { now }), {
      name: 'session.har',
      catalogVersion: catalog.version,
      linked: true,
    });
    const operations = ['getUsersMe', 'getRoutingQueue', 'getUsers'].map((id) => catalog.byId(id));
    assert.deepEqual(forgotten(report, text, catalog.version, operations, places), []);
  });
});
