import assert from 'node:assert/strict';
import { factNode } from '../../../src/explorer/node';
import { secrets } from '../../containment/canaries';
import { foundIn } from '../../containment/search';

const token = secrets['access token'];

describe('a row with one thing that an answer says', () => {
  it('shows, copies and speaks no token that the answer repeats', () => {
    const { facts, ...row } = factNode('identity', 'OAuth client', `Bearer ${token}`);
    assert.equal(foundIn(JSON.stringify([row, facts?.()]), token), undefined);
  });

  it('keeps what is no secret', () => {
    assert.equal(factNode('identity', 'Region', 'mypurecloud.ie').description, 'mypurecloud.ie');
  });
});
