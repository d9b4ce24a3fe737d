import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeToken } from '../../../src/token/decode';
import type { Jwt, Malformation, Validity } from '../../../src/token/decoded';
import { durationInWords } from '../../../src/token/duration';
import { tokenAdvice, tokenSentence, validitySentence } from '../../../src/token/tokenSentence';
import { jwt, now, opaque, seconds } from './tokens';

function decoded(token: string): Jwt {
  const found = decodeToken(token, now);
  assert.equal(found.kind, 'jwt', JSON.stringify(found));
  return found;
}

function valid(name: string, claims: object, validity: Validity): void {
  it(`${name}: ${validity.kind}`, () => {
    assert.deepEqual(decoded(jwt(claims)).validity, validity);
  });
}

function malformed(token: string, why: Malformation): void {
  it(`${token.slice(0, 40)} is ${why}`, () => {
    const found = decodeToken(token, now);
    assert.equal(found.kind === 'malformed' && found.why, why);
    assert.match(tokenSentence(found), /^[A-Z][^.]+(?:\.[^ ][^.]*)*\.$/);
    assert.deepEqual(tokenAdvice(found), []);
    if (token.length > 16) assert.ok(!tokenSentence(found).includes(token.slice(0, 12)));
  });
}

describe('decodeToken: a JSON Web Token', () => {
  it('says what it states', () => {
    const found = decoded(
      jwt(
        { iss: 'x', scope: 'users routing', scp: ['users', 'oauth'], iat: seconds - 60 },
        { alg: 'ES256', kid: 'k' },
      ),
    );
    assert.equal(found.algorithm, 'ES256');
    assert.equal(found.signed, true);
    assert.deepEqual(found.scopes, ['users', 'routing', 'oauth']);
    assert.deepEqual(found.issued, { kind: 'date', date: new Date('2026-11-22T09:59:00Z') });
    assert.equal(found.claims.iss, 'x');
  });

  valid('exp ahead', { exp: seconds + 90 }, { kind: 'within', secondsLeft: 90 });
  valid('exp now', { exp: seconds }, { kind: 'expired', secondsAgo: 0 });
  valid('exp behind', { exp: seconds - 90, nbf: seconds + 5 }, { kind: 'expired', secondsAgo: 90 });
  valid('exp zero', { exp: 0 }, { kind: 'expired', secondsAgo: seconds });
  valid('no exp', { nbf: seconds - 1 }, { kind: 'no-expiry' });
  valid('nbf ahead', { nbf: seconds + 5, exp: seconds + 90 }, { kind: 'not-yet', secondsToGo: 5 });
  valid(
    'exp as text',
    { exp: String(seconds + 90) },
    { kind: 'unreadable', why: 'exp cannot be read: it is no number' },
  );
  valid('exp null', { exp: null }, { kind: 'unreadable', why: 'exp cannot be read: it is no number' });
  valid('exp negative', { exp: -5 }, { kind: 'unreadable', why: 'exp cannot be read: it is negative' });
  valid(
    'exp in milliseconds',
    { exp: (seconds + 90) * 1000 },
    {
      kind: 'unreadable',
      why: 'exp cannot be read: it is too large for seconds, as if it were milliseconds',
    },
  );
  valid(
    'nbf unreadable',
    { exp: seconds + 90, nbf: 'soon' },
    { kind: 'unreadable', why: 'nbf cannot be read: it is no number' },
  );

  valid(
    'iat ahead by what clocks differ',
    { iat: seconds + 60, exp: seconds + 90 },
    { kind: 'within', secondsLeft: 90 },
  );
  for (const days of [1, 3, 400])
    valid(
      `a clock that is ${days} days late`,
      { iat: seconds + days * 86_400, nbf: seconds + days * 86_400, exp: seconds + days * 86_400 + 3600 },
      {
        kind: 'unreadable',
        why: 'it says that it was issued later than now: see that the clock is right',
      },
    );

  it('that nobody signed is called that', () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const found = decoded(jwt({ exp: seconds + 90 }, { alg }, ''));
      assert.equal(found.signed, false);
      assert.match(tokenSentence(found), /nobody signed, decoded and not verified/);
      assert.match(tokenAdvice(found).join(' '), /Do not trust its claims/);
    }
  });

  it('is marked as not verified', () => {
    assert.equal(
      tokenSentence(decoded(jwt({ exp: seconds + 7500 }))),
      'A JSON Web Token, decoded and not verified: not expired, 2 hours 5 minutes left.',
    );
    assert.equal(
      tokenSentence(decoded(jwt({ exp: seconds - 90061 }))),
      'A JSON Web Token, decoded and not verified: expired 1 day 1 hour ago.',
    );
  });

  it('keeps __proto__ a claim', () => {
    const claims = Buffer.from('{"__proto__":{"exp":9999999999}}').toString('base64url');
    const found = decoded(`${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${claims}.c2ln`);
    assert.equal(found.validity.kind, 'no-expiry');
  });
});

describe('validity in words', () => {
  const says = (validity: Validity, words: string) => {
    it(words, () => {
      assert.equal(validitySentence(validity), words);
    });
  };
  says({ kind: 'within', secondsLeft: 90 }, 'not expired, 1 minute 30 seconds left');
  says({ kind: 'expired', secondsAgo: 0 }, 'expired less than a second ago');
  says({ kind: 'not-yet', secondsToGo: 5 }, 'not valid before another 5 seconds');
  says({ kind: 'no-expiry' }, 'no expiry stated');
  says(
    { kind: 'unreadable', why: 'exp cannot be read' },
    'whether it has expired is unknown, exp cannot be read',
  );
});

describe('decodeToken: other tokens', () => {
  it('encrypted', () => {
    const header = Buffer.from('{"alg":"RSA-OAEP","enc":"A256GCM"}').toString('base64url');
    assert.deepEqual(decodeToken(`${header}.a2V5.aXY.Y2lwaGVy.dGFn`, now), {
      kind: 'encrypted-jwt',
      length: 69,
      header: { alg: 'RSA-OAEP', enc: 'A256GCM' },
    });
  });
  it('an encrypted one says what can be known of it', () => {
    const found = { kind: 'encrypted-jwt', length: 69, header: {} } as const;
    assert.match(tokenSentence(found), /^An encrypted JSON Web Token: only the service/);
    assert.match(tokenAdvice(found).join(' '), /tokens of Genesys Cloud are opaque/);
  });
  it('opaque', () => {
    const found = decodeToken(opaque, now);
    assert.deepEqual(found, { kind: 'opaque', length: opaque.length });
    assert.match(tokenSentence(found), /opaque token, the kind that Genesys Cloud issues/);
    assert.match(tokenAdvice(found).join(' '), /GET \/api\/v2\/tokens\/me .*no permission .*user-basic-info/);
  });
});

describe('decodeToken: no token as it stands', () => {
  const whole = jwt({ sub: 'somebody', exp: seconds + 90 });
  const [header = '', claims = ''] = whole.split('.');
  malformed('', 'empty');
  malformed(' \n', 'empty');
  malformed('x'.repeat(70_000), 'too-long');
  malformed('.'.repeat(1_000_000), 'too-long');
  malformed('{{token}}', 'placeholder');
  malformed('<token>', 'placeholder');
  malformed(whole.replace('.', '\n.'), 'whitespace');
  malformed(`${header}.eyJz...`, 'cut-off');
  malformed(`${header}…`, 'cut-off');
  malformed('9e1f7f3c-0000-4000-8000-000000000001', 'an-id');
  malformed('"q7Zt0aXKc9mN-3hR_vYwLp2sD8fGjB4e"', 'foreign-characters');
  malformed('abc123', 'too-short');
  malformed(header, 'wrong-part-count');
  malformed(`${header}.${claims}`, 'wrong-part-count');
  malformed(`${whole}.${header}`, 'wrong-part-count');
  malformed('.'.repeat(100).concat('x'), 'wrong-part-count');
  malformed(`${header}.${claims}=.c2ln`, 'not-base64url');
  malformed(`${header}.abcde.c2ln`, 'not-base64url');
  malformed(`${header}..c2ln`, 'not-base64url');
  malformed(`aGVsbG8gd29ybGQ.${claims}.c2ln`, 'header-not-json');
  malformed(`${header}.aGVsbG8gd29ybGQ.c2ln`, 'claims-not-json');
  malformed(`${header}.WzEsMl0.c2ln`, 'claims-not-json');
  malformed(`${header}.${claims}.`, 'signature-missing');
});

describe('decodeToken of anything', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('.', 'eyJhbGciOiJub25lIn0', 'e30', 'eyJleHAiOiJ4In0', '…', '=', ' '),
  );
  it('never throws, and says "not expired" of nothing without a date ahead', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const found = decodeToken(pieces.join(''), now);
        const ahead = found.kind === 'jwt' && found.expires?.kind === 'date' && found.expires.date > now;
        assert.equal(tokenSentence(found).includes('not expired'), ahead);
      }),
      { numRuns: 2000 },
    );
  });
  it('reads any claims back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (claims) => {
        const found = decodeToken(jwt(claims), now);
        assert.deepEqual(found.kind === 'jwt' && JSON.stringify(found.claims), JSON.stringify(claims));
      }),
    );
  });
});

describe('durationInWords', () => {
  const says = (length: number, words: string) => {
    it(`${length} s → ${words}`, () => {
      assert.equal(durationInWords(length), words);
    });
  };
  says(0, 'less than a second');
  says(1, '1 second');
  says(61, '1 minute 1 second');
  says(7200, '2 hours');
  says(7201, '2 hours');
  says(90_061, '1 day 1 hour');
  says(31_536_000 * 2, '2 years');
});
