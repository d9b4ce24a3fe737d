import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractToken, type TokenSource } from '../../../src/token/extract';
import { jwt, opaque } from './tokens';

/** The token `§` in a text, found there and nowhere else. */
function finds(from: TokenSource, text: string, token = opaque): void {
  it(`${from}: ${text.replace(/\n/g, '⏎').slice(0, 80)}`, () => {
    const start = text.indexOf('§');
    const found = extractToken(text.replaceAll('§', token));
    assert.deepEqual(found, { kind: 'found', token, at: { start, end: start + token.length }, from });
  });
}

function refuses(text: string, sentence: RegExp): void {
  it(`no token: ${text.replace(/\n/g, '⏎').slice(0, 60)}`, () => {
    const found = extractToken(text);
    assert.equal(found.kind, 'none');
    assert.match(found.kind === 'none' ? found.sentence : '', sentence);
  });
}

describe('extractToken', () => {
  finds('bare', '§');
  finds('bare', '  "§"\n');
  finds('bare', '§', jwt({ sub: 'x' }));
  finds('bare', '§', jwt({ sub: 'a long enough claim' }).replace('.', '\n.'));
  finds('environment', 'access_token=§');
  finds('bearer', 'Bearer §');
  finds('bearer', 'bearer   "§"');
  finds('header', 'Authorization: Bearer §');
  finds('header', 'authorization: §');
  finds('header', 'GET /api/v2/users/me\nAuthorization: Bearer §\nAccept: application/json');
  finds('header', 'Authorization: Bearer {{token}}\nAuthorization: Bearer §');
  finds('header', "headers: { 'Authorization': 'Bearer §' }");
  finds('curl', `curl -H 'Authorization: Bearer §' https://api.mypurecloud.com/api/v2/users/me`);
  finds('curl', `curl.exe -X POST --header "authorization: bearer §" https://x.example`);
  finds('curl', 'curl --oauth2-bearer § https://x.example');
  finds('json', '{"access_token":"§","token_type":"bearer"}');
  finds('json', '{"data":{"auth":[{"accessToken":"§"}]}}');
  finds(
    'json',
    '{"token":"{{x}}","id_token":"nothing","nested":{"access_token":"§"}}'.replace('"nothing"', '"{{y}}"'),
  );
  finds('json', '{"headers":[{"name":"Authorization","value":"Bearer §"}]}');
  finds('environment', 'GENESYS_TOKEN=§');
  finds('environment', 'A=1\nexport ACCESS_TOKEN="§"\nB=2');
  finds('environment', '$env:TOKEN = "§"');
  finds('url', 'https://app.example/cb#access_token=§&expires_in=86399');
  finds('url', 'access_token=§&token_type=bearer');
  finds('text', 'they gave me § yesterday', jwt({ sub: 'x' }));

  refuses('', /no text/);
  refuses(' \n', /no text/);
  refuses('{{token}}', /^\{\{token\}\} is a placeholder/);
  refuses('<your token>', /placeholder/);
  refuses('Authorization: Bearer $TOKEN', /^\$TOKEN is a placeholder/);
  refuses('curl -H "Authorization: Bearer YOUR_ACCESS_TOKEN" https://x.example', /placeholder/);
  refuses('{"access_token":"{{token}}"}', /placeholder/);
  refuses('Authorization: Basic Y2xpZW50OnNlY3JldA==', /no bearer token/);
  refuses('No authentication bearer token specified in authorization header.', /No token was found/);
  refuses('{"message":"forbidden","status":403}', /No token was found/);
  refuses('TOKEN_URL=https://login.mypurecloud.com/oauth/token x', /No token was found/);
  refuses('x'.repeat(1_000_001), /too long \(1\.0 million/);

  it('never throws, points at what it found, and tells nothing of it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Bearer ',
        'Authorization: ',
        '{"access_token":"',
        '"}',
        opaque,
        '\n',
        'curl ',
        'TOKEN=',
        '{{x}}',
        '[',
        '§',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        const found = extractToken(text);
        if (found.kind === 'none') assert.ok(!found.sentence.includes(opaque));
        else if (found.from !== 'json') assert.equal(text.slice(found.at.start, found.at.end), found.token);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers hostile texts', () => {
    const long = 160_000;
    for (const unit of ['[', '{"a":', 'bearer ', 'eyJ', '. ', 'authorization: ', '"', 'TOKEN=', ' ', '\n']) {
      assert.ok(extractToken(unit.repeat(long / unit.length)).kind);
    }
  });
});
