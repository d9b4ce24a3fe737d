import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { marker, redact, redactorFor, redactValue } from '../../../src/token/redact';

const opaque = 'q7Zt0aXKc9mN-3hR_vYwLp2sD8fGjB4e';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';

/** The text with `§` for the secret, redacted; what stands around the secret must stay. */
function hides(template: string, secret = opaque): void {
  it(template.replace(/\n/g, '⏎').slice(0, 90), () => {
    const result = redact(template.replaceAll('§', secret));
    assert.equal(result, template.replaceAll('§', marker));
    assert.equal(redact(result), result);
  });
}

function keeps(text: string): void {
  it(`keeps ${text.replace(/\n/g, '⏎').slice(0, 90)}`, () => {
    assert.equal(redact(text), text);
  });
}

describe('redact, by the name beside a value', () => {
  hides('Authorization: Bearer §');
  hides('authorization: §');
  hides('GET https://api.mypurecloud.com/api/v2/users/me\nAuthorization: Bearer §\nAccept: application/json');
  hides('proxy-authorization: Digest §');
  hides('Cookie: §');
  hides('Set-Cookie: §', 'sid=abc123; Path=/; Secure');
  hides('x-api-key: §');
  hides('{"access_token":"§","expires_in":86399}');
  hides('{ "accessToken" : "§" }');
  hides('{\n  "client_secret":\n    "§"\n}');
  hides('{"body":"{\\"refresh_token\\":\\"§\\"}"}');
  hides("{ 'clientSecret': '§', grant: 'pkce' }");
  hides('{ clientSecret: "§" }');
  hides('{"tokens":["a"],"token":["§","§"]}');
  hides('grant_type=password&username=jo&password=§&scope=users');
  hides('https://app.example/cb#access_token=§&expires_in=86399&token_type=bearer');
  hides('https://app.example/cb?code=§&state=xyz');
  hides('grant_type=authorization_code&code=§&redirect_uri=https://app.example', 'abcdefghijklmnop');
  hides('{"grant_type":"authorization_code","code":"§"}');
  hides('https://media.example/rec.mp3?X-Amz-Signature=§&X-Amz-Expires=300');
  hides('client_secret%3D§%26grant_type%3Dclient_credentials');
  hides('%7B%22access_token%22%3A%22§%22%7D');
  hides('GENESYS_CLIENT_SECRET=§');
  hides('export TOKEN="§"');
  hides("$env:TOKEN = '§'");
  hides('client_secret: §');
  hides('  password: §', 'hunter');
  hides('gc profiles new --client-secret § --region us-east-1');
  hides('permission-doctor --token=§ x.http');
  hides(`curl -H 'Authorization: Bearer §' -H "Cookie: §" https://api.mypurecloud.com`);
  hides(`curl -H 'X-Api-Key: §' -d '{"a":1}' https://api.mypurecloud.com`);
  hides('curl -u client:§ https://login.mypurecloud.com/oauth/token');
  hides("curl -b '§' https://api.mypurecloud.com", 'sid=abc123');
  hides('curl --oauth2-bearer § https://api.mypurecloud.com');
  hides('https://user:§@host.example/path');
  hides('<password>§</password>');
  hides('client.setAccessToken("§");');
  hides(`form.append('client_secret', '§')`);
  hides('{"name":"Cookie","value":"§"}');
  hides('{"value":"§","name":"client_secret"}');
  hides('{"cookies":[{"name":"sid","value":"§"}]}'.replace('"sid"', '"§"'));
  hides('{token=§, next=1}');
  hides('token=§, password=§');
  hides('2026-11-22 Authorization: Bearer § status=401');
  hides('-----BEGIN RSA PRIVATE KEY-----§-----END RSA PRIVATE KEY-----', '\nMIIE\nowIB\n');
});

describe('redact, by the looks of a value', () => {
  hides('it answered 401 to § again', jwt);
  hides('cut off: §', 'eyJhbGciOiJIUzI1NiJ9.eyJzdW');
  hides('the bearer § was sent');
  hides('Basic §', Buffer.from('client:secret').toString('base64'));
  hides('pasted: §', `${opaque}${opaque}`);
});

describe('redact, second occurrences', () => {
  hides('{"access_token":"§"} and later §!');
  hides('password=§ then §x§', 'hunter2');
  it('in base64, percent-encoded and escaped', () => {
    const secret = 'pä"ss+wörd/1';
    const text = `{"password":${JSON.stringify(secret)}} ${Buffer.from(`id:${secret}`).toString('base64')} ${encodeURIComponent(secret)} ${secret}`;
    const result = redact(text);
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').slice(4, -4),
    ]) {
      assert.ok(!result.includes(form), `${form} in ${result}`);
    }
  });
  it('of a password that only stood in Basic credentials', () => {
    const text = `Authorization: Basic ${Buffer.from('id:swordfish9').toString('base64')}\nthe secret is swordfish9`;
    assert.ok(!redact(text).includes('swordfish9'));
  });
});

describe('redactorFor a text', () => {
  it('takes out what the text gives away, and what is said gives away, wherever it is said', () => {
    const [theirs, ours] = [`${opaque}1`, `${opaque}2`.replace('q7', 'Q8')];
    const redactor = redactorFor(`password=${theirs}`);
    assert.equal(redactor(`${theirs}; token=${ours}; ${ours}`), `${marker}; token=${marker}; ${marker}`);
  });
});

describe('redact keeps a report readable', () => {
  keeps(
    'Unable to perform the requested action. You are missing the following permission(s): [conversation:call:add]',
  );
  keeps('add authorization:grant:view and oauth:token:delete, scope authorization:readonly or authorization');
  keeps('POST /api/v2/oauth/token: 400, GET /api/v2/tokens/me: 200');
  keeps('Invalid login credentials. (6f0d4b1e-5d0c-4a6e-9c55-6a1a7b8c9d0e) +18005551234');
  keeps(
    '{"message":"…","code":"app.not.authorized.for.scope","status":403,"contextId":"c5fad4cb-d540-4913-be4a-761b3dec1281"}',
  );
  keeps('{"code":403} {"code":"forbidden"} {"errorCode":"MISSING_SCOPE"}');
  keeps('# @grant token\nAuthorization: Bearer {{token}}\nCookie: {{cookie}}\nx-api-key: <your key>');
  keeps('curl -H "Authorization: Bearer $TOKEN" -u $ID:$SECRET');
  keeps('WWW-Authenticate: Bearer realm="genesys", error="invalid_token"');
  keeps('No authentication bearer token specified in authorization header.');
  keeps('A 403 is about authorization: the token was accepted.');
  keeps('{"scope":["authorization","users:readonly"],"accessTokenValiditySeconds":86400}');
  keeps(
    '{"code":"error.ininedgecontrol.connection.dialplan.notReachable"} {"wrapup":{"code":"29e06bcd-e8ec-4f1f-a764-eec372042091"}}',
  );
  keeps(
    'typed by code (`error.go:24`), a token (`auth`), {"code":"unauthorized"} or notification.unauthorized.topic',
  );
  keeps('<token> is a placeholder, no token: copy the token that is put in its place.');
  keeps('const token = await signIn(); if (token === undefined) return;');
  keeps('{"authorization":{"permissions":["routing:queue:view"]}}');
  keeps('{"token":null,"password":"","secret":false}');
  keeps('conversation.error.outbound.call.cannot.be.placed conversationSummaryConfigurationVersionsV2Beta1x');

  const facts = (file: string) => readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8');
  it('every fact of the catalog', () => {
    for (const file of ['operations.json', 'scopes.json', 'errors.json', 'regions.json']) {
      const changed = facts(file)
        .split('\n')
        .filter((line) => redact(line) !== line && !line.includes('"token": '));
      assert.deepEqual(changed, [], file);
    }
  });
});

const secretText = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijkLMNOPQRSTUVWXYZ0123456789-_~+/.'),
    minLength: 12,
    maxLength: 60,
  })
  .filter((text) => /\d/.test(text) && /[A-Z]/.test(text) && /^[A-Za-z0-9].*[A-Za-z0-9]$/.test(text));
const carriers: readonly ((secret: string) => string)[] = [
  (secret) => `Authorization: Bearer ${secret}`,
  (secret) => `curl -H "authorization: bearer ${secret}" https://x.example`,
  (secret) => JSON.stringify({ refresh_token: secret }),
  (secret) => JSON.stringify(JSON.stringify({ client_secret: secret })),
  (secret) => `a=1&password=${encodeURIComponent(secret)}&b=2`,
  (secret) => `https://x.example/?access_token=${encodeURIComponent(secret)}`,
  (secret) => `export MY_SECRET='${secret}'`,
  (secret) => `Cookie: session=1; id=${secret}`,
  (secret) => JSON.stringify([{ name: 'x-api-key', value: secret }]),
  (secret) => `Authorization: Basic ${Buffer.from(`client:${secret}`).toString('base64')}`,
];
const noise = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('token', 'password: ', '"', '\n', 'Bearer ', '&', '{{'),
);
const copies: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => encodeURIComponent(secret),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('base64url'),
];

describe('redact, properties', () => {
  it('no planted secret survives, whole or encoded, first or later', () => {
    fc.assert(
      fc.property(
        secretText,
        fc.constantFrom(...carriers),
        fc.array(fc.constantFrom(...copies), { maxLength: 4 }),
        noise,
        (secret, carrier, others, between) => {
          const parts = [between, carrier(secret), ...others.map((copy) => copy(secret))];
          const result = redact(parts.join(`\n${between.replace(/[\r\n]/g, '')}\n`));
          for (const copy of copies) {
            assert.ok(!result.includes(copy(secret)), result);
          }
          assert.ok(!result.includes(secret), result);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is idempotent on any text', () => {
    const piece = fc.oneof(
      noise,
      secretText,
      fc.constantFrom(...carriers).map((carrier) => carrier(opaque)),
      fc.constantFrom(
        'token=',
        '"secret":',
        'code=',
        '\\"',
        "'",
        ';',
        ',',
        '[redacted]',
        '[',
        '<password>',
        '--token ',
        '%22',
        ': ',
        'Basic ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = redact(pieces.join(''));
        assert.equal(redact(once), once);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('redactValue', () => {
  it('goes by the names of fields, deep', () => {
    const value = {
      a: [{ headers: { Authorization: 'Bearer x1y2z3', accept: '*/*' } }],
      password: 12345,
      code: 403,
    };
    assert.deepEqual(redactValue(value), {
      a: [{ headers: { Authorization: marker, accept: '*/*' } }],
      password: marker,
      code: 403,
    });
  });
  it('takes a secret out of other fields, and out of names', () => {
    const value = { client_secret: opaque, note: `it is ${opaque}`, [opaque]: 1 };
    assert.deepEqual(redactValue(value), { client_secret: marker, note: `it is ${marker}`, [marker]: 1 });
  });
  it('knows the pairs of a HAR', () => {
    const har = {
      headers: [
        { name: 'X-Api-Key', value: 'k-1' },
        { name: 'Accept', value: 'a' },
      ],
      cookies: [{ name: 'sid', value: 'v' }],
    };
    assert.deepEqual(redactValue(har), {
      headers: [
        { name: 'X-Api-Key', value: marker },
        { name: 'Accept', value: 'a' },
      ],
      cookies: [{ name: 'sid', value: marker }],
    });
  });
  it('leaves roles below authorization alone', () => {
    const user = { authorization: { permissions: ['routing:queue:view'] } };
    assert.deepEqual(redactValue(user), user);
  });
  it('cuts cycles and depth, and keeps __proto__ a field', () => {
    const cycle: Record<string, unknown> = JSON.parse('{"__proto__":{"polluted":true}}') as Record<
      string,
      unknown
    >;
    cycle.self = cycle;
    const copy = redactValue(cycle) as Record<string, unknown>;
    assert.equal(JSON.stringify(copy), '{"__proto__":{"polluted":true},"self":"[cut off]"}');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    let deep: unknown = 'x';
    for (let level = 0; level < 50_000; level++) deep = [deep];
    assert.match(JSON.stringify(redactValue(deep)), /cut off/);
  });
  it('walks what is shared once', () => {
    let shared: unknown = { token: opaque };
    for (let level = 0; level < 60; level++) shared = { one: shared, two: shared };
    assert.ok(redactValue(shared));
  });
  it('takes a long secret out where only the beginning of it was copied, and where more follows', () => {
    const long = 'correct-horse.battery-'.repeat(6);
    const value = { client_secret: long, cut: `so: ${long.slice(0, 80)} …`, more: `so: ${long}xyz` };
    assert.deepEqual(redactValue(value), {
      client_secret: marker,
      cut: `so: ${marker} …`,
      more: `so: ${marker}xyz`,
    });
  });
  it('an error keeps its message without the token', () => {
    const copy = redactValue(new Error(`refused: Bearer ${opaque}`)) as { message: string };
    assert.equal(copy.message, `refused: Bearer ${marker}`);
  });
});
