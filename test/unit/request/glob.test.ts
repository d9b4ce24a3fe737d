import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/request/glob';

function matches(expected: boolean, path: string, glob: string): void {
  it(`${glob} ${expected ? 'has' : 'has not'} ${path}`.slice(0, 80), () =>
    assert.equal(matchesGlob(path, glob), expected),
  );
}

describe('matchesGlob', () => {
  matches(true, '/w/bodies/a.call.json', '*.call.json');
  matches(true, '/w/bodies/a.call.json', 'bodies/*.json');
  matches(true, '/w/bodies/a.call.json', '**/bodies/**/*.json');
  matches(true, '/w/bodies/x/y/a.json', 'bodies/**/a.json');
  matches(true, 'C:\\w\\bodies\\a.json', 'bodies/?.json');
  matches(true, '/w/b.yaml', '*.{json,yaml}');
  matches(true, 'aXbXc', 'a*b*c');
  matches(false, '/w/other/a.json', 'bodies/*.json');
  matches(false, '/w/bodies/x/a.json', 'bodies/*.json');
  matches(false, '/w/a.JSON', '*.json');
  matches(false, '/w/a.json', '');
  matches(false, 'a'.repeat(5000), '*a'.repeat(2000) + 'b');
});
