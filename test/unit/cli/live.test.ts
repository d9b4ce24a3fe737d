import assert from 'node:assert/strict';
import { join } from 'node:path';
import { start, type Sandbox } from '../../../src/sandbox/server';
import type { Answer } from '../../../src/report/answer';
import type { Whoami } from '../../../src/report/whoami';
import { permissionDoctor, type Outcome } from '../../support/commandLine';
import { openProxy, type ProxyServer } from '../platform/proxyServer';
import { json, record } from '../platform/recorder';

const SAMPLE = 'samples/outbound-call.http';
const CALLS = 'POST /api/v2/conversations/calls';
/** What the machine that runs the tests may have set. */
const CLEAN = {
  GENESYSCLOUD_ACCESS_TOKEN: '',
  GENESYSCLOUD_OAUTHCLIENT_ID: '',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: '',
  GENESYSCLOUD_REGION: '',
  HTTP_PROXY: '',
  http_proxy: '',
  HTTPS_PROXY: '',
  https_proxy: '',
  ALL_PROXY: '',
  all_proxy: '',
  NO_PROXY: '',
  no_proxy: '',
};
const AUTHORITY = join(__dirname, '../../fixtures/certificates/authority.pem');

describe('the command line, live', () => {
  let sandbox: Sandbox;
  /** Every call goes through it, so that it sees them all. */
  let proxy: ProxyServer;

  before(async () => {
    [sandbox, proxy] = await Promise.all([start(), openProxy()]);
  });
  after(() => Promise.all([sandbox.close(), proxy.close()]));
  beforeEach(() => proxy.passed.splice(0));

  function run(who: string, args: readonly string[], input?: string): Promise<Outcome> {
    const token = sandbox.tokens[who] ?? assert.fail(who);
    const environment = { ...CLEAN, GENESYSCLOUD_ACCESS_TOKEN: token, HTTP_PROXY: proxy.address };
    return permissionDoctor([...args, '--base-url', sandbox.url], input, environment);
  }

  async function runJson<T>(who: string, args: readonly string[], input?: string) {
    const { status, out, err } = await run(who, [...args, '--json'], input);
    assert.equal(err, '');
    return { status, answer: JSON.parse(out) as T };
  }

  afterEach(() => {
    const odd = proxy.passed.filter(({ line }) => !line.startsWith(`GET ${sandbox.url}/api/v2/`));
    assert.deepEqual(odd, [], 'only reading calls, to the address given');
  });

  it('diagnoses with the answers of the platform, and does not send the request', async () => {
    const { status, answer } = await runJson<Answer>('agent', ['diagnose', SAMPLE, '--live']);
    assert.deepEqual([status, answer.verdict, answer.cause], [1, 'denied', 'oauth-scope']);
    assert.equal(answer.evidence?.host, new URL(sandbox.url).host);
    assert.ok(proxy.passed.length > 4);
    assert.ok(!proxy.passed.some(({ line }) => line.includes('conversations/calls')));
  });

  it('reads the request from standard input', async () => {
    const { status } = await run('supervisor', ['diagnose', '--live'], 'GET /api/v2/wfm/schedules\n');
    assert.notEqual(status, 3);
  });

  it('says whose token it is', async () => {
    const agent = await runJson<Whoami>('agent', ['whoami']);
    assert.equal(agent.status, 0);
    assert.deepEqual(
      [agent.answer.state, agent.answer.kind, agent.answer.user?.name, agent.answer.roles],
      ['ok', 'user', 'Mara Lindqvist', ['Agent in Home']],
    );
    const client = await runJson<Whoami>('integration', ['whoami']);
    assert.deepEqual([client.answer.kind, client.answer.user], ['client', null]);
    const expired = await runJson<Whoami>('expired', ['whoami']);
    assert.deepEqual(
      [expired.status, expired.answer.state, expired.answer.roles],
      [1, 'bad.credentials', null],
    );
    assert.match((await run('restricted', ['whoami'])).out, /^Roles +not known$/m);
  });

  interface Held {
    readonly subject: { readonly name: string };
    readonly call: string;
    readonly permissions: readonly {
      readonly permission: string;
      readonly holdings: readonly {
        readonly role: string;
        readonly division: { readonly name: string } | null;
      }[];
    }[];
  }
  const find = (held: Held, name: string) => held.permissions.find(({ permission }) => permission === name);

  it('says what one may do where, and through which role', async () => {
    const { answer, status } = await runJson<Held>('supervisor', ['permissions']);
    assert.equal(status, 0);
    const held = find(answer, 'routing:queue:view')?.holdings;
    assert.deepEqual(
      held?.map(({ role, division }) => [role, division?.name]),
      [['Supervisor', 'Home']],
    );
    assert.match(
      (await run('supervisor', ['permissions'])).out,
      /conference:add +\S.*Outbound Caller, through a group/,
    );
  });

  it('says the same of another user, found by name, address or id', async () => {
    for (const user of ['mara lindqvist', 'mara.lindqvist@harbour-pine.example']) {
      const { answer } = await runJson<Held>('admin', ['permissions', user]);
      assert.equal(answer.subject.name, 'Mara Lindqvist');
      assert.ok(find(answer, 'conversation:call:add') && !find(answer, 'conversation:conference:add'));
    }
    assert.match((await run('admin', ['permissions', 'Nobody'])).err, /No user is called "Nobody"/);
  });

  it('falls back to the plain list where grants are refused, and says unknown where that is, too', async () => {
    const { answer } = await runJson<Held>('restricted', ['permissions']);
    assert.match(answer.call, /users\/me$/);
    assert.equal(find(answer, 'conversation:call:add')?.holdings[0]?.division, null);
    const refused = await run('expired', ['permissions']);
    assert.deepEqual([refused.status, refused.out], [2, '']);
    assert.match(refused.err, /not known: .*401/);
  });

  it('says which route a number takes, and whose it is', async () => {
    const routed = await run('admin', ['routes', '--number', '+13175550101']);
    assert.equal(routed.status, 0);
    assert.match(routed.out, /classified National, taken by the route Carrier/);
    assert.match(routed.out, /\+13175550101 belongs to Theo Abara \(USER\), in the pool \+13175550100 to/);
    const abroad = await run('admin', ['routes', '--number', '+33142685300']);
    assert.equal(abroad.status, 1);
    assert.match(
      abroad.out,
      /classified International, and no enabled route serves that \(Abroad is switched off\)/,
    );
    assert.equal((await run('admin', ['routes', '--number', '5'])).status, 3);
    assert.deepEqual(
      [(await run('admin', ['routes'])).status, (await run('agent', ['routes'])).status],
      [0, 2],
    );
  });

  it('says whether a call would pass, by its exit status', async () => {
    const [method = '', path = ''] = CALLS.split(' ');
    assert.equal((await run('supervisor', ['can-i', method.toLowerCase(), path])).status, 0);
    assert.equal((await run('agent', ['can-i', method, path])).status, 1);
    assert.equal((await run('agent', ['can-i', 'GET', '/api/v2/outbound/routes'])).status, 2);
    const governed = await run('governed', ['can-i', 'POST', '/api/v2/routing/queues']);
    assert.equal(governed.status, 0);
    assert.match(
      governed.out,
      /^POST \/api\/v2\/routing\/queues\nAllowed, unless an access policy denies it/,
    );
    for (const wrong of [['can-i'], ['can-i', 'POST'], ['can-i', '/api', 'GET'], ['can-i', 'GET', 'a b']])
      assert.equal((await run('agent', wrong)).status, 3);
  });
});

describe('the command line, live: whom it trusts', () => {
  /** Runs without a sandbox; nothing of the machine's own settings counts. */
  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    permissionDoctor(args, '', { ...CLEAN, ...environment });
  const TOKEN = 'opaque-token-of-this-test';

  async function refuses(args: readonly string[], environment: Record<string, string>, words: RegExp) {
    const { status, out, err } = await run(args, environment);
    assert.deepEqual([status, out], [3, '']);
    assert.match(err, words);
    assert.ok(!err.includes(TOKEN) && !err.includes('secret-of-this-test'));
  }

  it('asks for what is missing', async () => {
    await refuses(['whoami'], {}, /set GENESYSCLOUD_REGION/);
    await refuses(['whoami'], { GENESYSCLOUD_REGION: 'atlantis' }, /no region that is known/);
    await refuses(['whoami'], { GENESYSCLOUD_REGION: 'us-east-1' }, /set GENESYSCLOUD_ACCESS_TOKEN/);
    await refuses(['whoami', '--base-url', 'http://127.0.0.1:9'], {}, /set GENESYSCLOUD_ACCESS_TOKEN/);
  });

  it('sends no token to an address that is not approved', async () => {
    const environment = { GENESYSCLOUD_ACCESS_TOKEN: TOKEN };
    for (const base of ['https://evil.example', 'http://api.mypurecloud.com', 'https://gateway.example:8443'])
      await refuses(
        ['whoami', '--base-url', base, '--approve-host', 'gateway.example'],
        environment,
        /No token is sent/,
      );
  });

  it('does not follow a redirect, and says that there was no usable answer', async () => {
    const elsewhere = await record((_line, response) => json(response, {}));
    const server = await record((_line, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/stolen` }).end(),
    );
    const { status } = await run(['whoami', '--base-url', server.url], { GENESYSCLOUD_ACCESS_TOKEN: TOKEN });
    assert.ok(server.seen.length > 0);
    assert.equal(status, 2);
    assert.deepEqual(elsewhere.seen, []);
    await Promise.all([server.close(), elsewhere.close()]);
  });

  it('says unknown, and why, where nothing answers', async () => {
    const { status, err } = await run(['can-i', 'GET', '/api/v2/users', '--base-url', 'http://127.0.0.1:9'], {
      GENESYSCLOUD_ACCESS_TOKEN: TOKEN,
    });
    assert.equal(status, 2);
    assert.match(err, /did not answer .*ECONNREFUSED/);
  });

  const CLIENT = {
    GENESYSCLOUD_OAUTHCLIENT_ID: 'some-client',
    GENESYSCLOUD_OAUTHCLIENT_SECRET: 'secret-of-this-test',
  };
  const SECRET = `Basic ${Buffer.from('some-client:secret-of-this-test').toString('base64')}`;

  it('signs an OAuth client in at the login host of its region, and reads from the API host', async () => {
    const server = await record(
      (line, response) =>
        line === 'POST /oauth/token'
          ? json(response, { access_token: TOKEN, token_type: 'bearer', expires_in: 86400 })
          : json(response, { code: 'not.a.user' }, 400),
      { tls: true },
    );
    const proxy = await openProxy({ reroute: Number(new URL(server.url).port) });
    for (const region of ['eu-west-1', 'eu_west_1', 'mypurecloud.ie']) {
      await run(['whoami'], {
        ...CLIENT,
        GENESYSCLOUD_REGION: region,
        HTTPS_PROXY: proxy.address,
        NODE_EXTRA_CA_CERTS: AUTHORITY,
      });
      const [signIn, ...calls] = server.seen.splice(0);
      assert.deepEqual([signIn?.line, signIn?.headers.authorization], ['POST /oauth/token', SECRET]);
      assert.equal(signIn?.headers.host, 'login.mypurecloud.ie');
      assert.equal(calls.length, 3);
      for (const { line, headers } of calls)
        assert.deepEqual(
          [line.split(' ')[0], headers.host, headers.authorization],
          ['GET', 'api.mypurecloud.ie', `Bearer ${TOKEN}`],
        );
    }
    const hosts = new Set(proxy.passed.map(({ line }) => line));
    assert.deepEqual([...hosts].sort(), [
      'CONNECT api.mypurecloud.ie:443',
      'CONNECT login.mypurecloud.ie:443',
    ]);
    await Promise.all([server.close(), proxy.close()]);
  });

  it('says in one line that a sign-in was refused, and sends the secret once', async () => {
    const server = await record((_line, response) => json(response, { error: 'invalid_client' }, 400));
    await refuses(['whoami', '--base-url', server.url], CLIENT, /gave no token \(400 invalid_client\)/);
    assert.equal(server.seen.length, 1);
    await server.close();
  });
});
