import assert from 'node:assert/strict';
import { readGivenToken, regionOfText } from '../../../../src/platform/signIn/givenToken';

const now = new Date('2026-11-22T12:00:00Z');
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object) => `${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`;
const OPAQUE = 'Zr3kq0V8sT1mXy7LwN5bC2dJ9fGhPaQe4uRiKoB6vEnMtS';
const SOON = now.getTime() / 1000 + 60;

describe('a token that is given', () => {
  it('is taken out of what it was copied with', () => {
    for (const text of [
      OPAQUE,
      ` ${OPAQUE}\n`,
      `Bearer ${OPAQUE}`,
      `Authorization: Bearer ${OPAQUE}`,
      `{"access_token":"${OPAQUE}"}`,
    ])
      assert.deepEqual(readGivenToken(text, now), { token: OPAQUE, expiresAt: undefined, region: undefined });
  });

  it('says its end and its region where it can', () => {
    const given = readGivenToken(jwt({ exp: SOON, iss: 'https://login.mypurecloud.ie' }), now);
    assert.ok('token' in given);
    assert.equal(given.expiresAt, '2026-11-22T12:01:00.000Z');
    assert.equal(given.region?.environment, 'mypurecloud.ie');
  });

  it('says no region where its issuer is none, or hides as one', () => {
    for (const iss of ['https://login.mypurecloud.ie.evil.example', 'mypurecloud.ie', 7, null]) {
      const given = readGivenToken(jwt({ exp: SOON, iss }), now);
      assert.ok('token' in given && given.region === undefined, String(iss));
    }
  });

  it('is refused in one sentence where it is none, was cut, or has expired', () => {
    const flaw = (text: string, sentence: RegExp) => {
      const read = readGivenToken(text, now);
      assert.ok('flaw' in read, text);
      assert.match(read.flaw, sentence);
    };
    flaw('', /^There is no text/);
    flaw('short', /copy the whole token/);
    flaw('Dear diary, nothing works', /^No token was found/);
    flaw(`${encode({ alg: 'RS256' })}.${encode({})}`, /two of the three parts/);
    flaw(
      jwt({ exp: 1_700_000_000 }),
      /^By the clock of this computer this token has expired: .*set the clock right/,
    );
  });
});

describe('the region of an open file', () => {
  it('is the only one that it names', () => {
    assert.equal(
      regionOfText('GET https://api.mypurecloud.ie/api/v2/users/me')?.environment,
      'mypurecloud.ie',
    );
    assert.equal(regionOfText('api.mypurecloud.ie api.mypurecloud.de'), undefined);
    assert.equal(regionOfText('nothing'), undefined);
  });
});
