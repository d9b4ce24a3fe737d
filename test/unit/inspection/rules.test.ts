import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { findingCodes, rules } from '../../../src/inspection/rules';
import { bindingsOf, severitiesOf } from '../../../src/inspection/settings';

describe('the codes', () => {
  it('are those that the setting offers', () => {
    const { propertyNames } = manifest.contributes.configuration.properties['permissionDoctor.severity'];
    assert.deepEqual(propertyNames.enum, findingCodes);
  });
  it('are each explained in sentences', () => {
    for (const code of findingCodes) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.match(rules[code]().help, /^[A-Z`].*\.$/, code);
      assert.doesNotMatch(rules[code]().title, /\.$/, code);
    }
  });
});

describe('settings', () => {
  it('take severities that there are, for codes that there are', () => {
    const set = { 'unknown-field': 'error', 'no-such': 'error', 'wrong-type': 'fatal', __proto__: 'off' };
    assert.deepEqual(severitiesOf(set), { 'unknown-field': 'error' });
    for (const wrong of [undefined, null, 'error', 1, []]) assert.deepEqual(severitiesOf(wrong), {});
  });
  it('bind globs to operations', () => {
    assert.deepEqual(bindingsOf({ 'a.json': 'getUsersMe', b: 1 }), [
      { glob: 'a.json', operation: 'getUsersMe' },
    ]);
    assert.deepEqual(bindingsOf(null), []);
  });
});
