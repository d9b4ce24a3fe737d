import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodeToken } from '../../../src/token/decode';
import { tokenReport, tokenTextReport, type TokenReport } from '../../../src/report/tokenReport';
import { jwt, now, opaque, seconds } from '../token/tokens';

const told = (text: string): TokenReport => tokenTextReport(text, now);
const all = ({ markdown, text, json }: TokenReport) => [markdown, text, JSON.stringify(json)].join('\n');

describe('token report', () => {
  it('of a JSON Web Token, as a golden file', () => {
    const { markdown, text, json } = tokenReport(
      decodeToken(
        jwt({
          iss: 'https://idp.example|x',
          sub: 'jo',
          iat: seconds - 60,
          nbf: seconds - 60,
          exp: seconds + 7500,
          scope: 'users routing',
          client_secret: 'hunter2x',
          roles: ['admin', { 'a|b': '`<b>' }],
          note: '\u001b[31mred',
        }),
        now,
      ),
    );
    const golden = readFileSync(new URL('../../fixtures/token/report.txt', import.meta.url), 'utf8');
    assert.equal([markdown, text, JSON.stringify(json, null, 2)].join('\n────\n'), golden);
  });

  it('of an opaque token tells what to ask', () => {
    const { markdown, text, json } = told(`Authorization: Bearer ${opaque}`);
    for (const form of [markdown, text]) assert.match(form, /GET \/api\/v2\/tokens\/me/);
    assert.equal(json.kind, 'opaque');
  });

  it('of a malformed token is its one sentence', () => {
    assert.equal(
      told('abc123').text,
      'This is only 6 characters long, and no token is so short: copy the whole token.\n',
    );
  });

  it('of a text without a token says why there is none', () => {
    assert.equal(
      told('Authorization: Bearer <token>').text,
      '<token> is a placeholder, no token: copy the token that is put in its place.\n',
    );
    assert.equal(told(' ').json.kind, 'none');
  });

  it('says that nobody signed it, and that the claims prove nothing', () => {
    assert.match(told(jwt({}, { alg: 'none' }, '')).markdown, /nobody signed[^]*Do not trust its claims/);
  });

  it('is bounded', () => {
    const claims = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`claim${i}`, 'x'.repeat(60)]));
    const { markdown } = told(jwt(claims));
    assert.ok(markdown.length < 20_000 && markdown.includes('more claims'));
  });

  it('holds nothing of the token, no secret claim and no control character', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.uuid(), (claims, secret) => {
        const token = jwt({ ...claims, client_secret: secret, copy: secret });
        const said = told(token);
        for (const part of token.split('.').filter((one) => one.length > 20))
          assert.ok(!all(said).includes(part));
        assert.ok(!all(said).includes(secret));
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(said.text + said.markdown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
