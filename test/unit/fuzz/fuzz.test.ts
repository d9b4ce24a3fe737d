import { fuzz } from '../../fuzz/fuzz';
import { targets } from '../../fuzz/targets';

/** `npm run fuzz` tries more. */
const RUNS = 60;

describe('whatever comes from outside', function () {
  this.timeout(120_000);
  for (const target of targets) it(`${target.name}: only documented errors`, () => fuzz(target, RUNS));
});
