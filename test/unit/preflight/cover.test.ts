import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cheapestCover } from '../../../src/preflight/cover';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const cost = (name: string) => names.indexOf(name) + 1;

const sum = (chosen: readonly string[]) => chosen.reduce((all, name) => all + cost(name), 0);
const covers = (chosen: readonly string[], demands: readonly (readonly string[])[]) =>
  demands.every((demand) => demand.length === 0 || demand.some((name) => chosen.includes(name)));

/** The cheapest of all 64 sets, by trying each. */
function cheapest(demands: readonly (readonly string[])[]): number {
  let best = Infinity;
  for (let bits = 0; bits < 2 ** names.length; bits++) {
    const chosen = names.filter((_, i) => bits & (1 << i));
    if (covers(chosen, demands)) best = Math.min(best, sum(chosen));
  }
  return best;
}

describe('the cheapest cover', () => {
  it('is one, and none is cheaper', () => {
    const demands = fc.array(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(demands, (given) => {
        const { names: chosen, exact } = cheapestCover(given, cost);
        assert.ok(exact);
        assert.ok(covers(chosen, given));
        assert.equal(sum(chosen), cheapest(given));
      }),
    );
  });

  it('ends on what nobody has, and still covers', () => {
    const many = Array.from({ length: 60 }, (_, i) => [
      `n${i}`,
      `n${(i * 7 + 1) % 60}`,
      `n${(i * 13 + 5) % 60}`,
    ]);
    const { names: chosen } = cheapestCover(many, () => 1);
    assert.ok(covers(chosen, many));
  });

  it('of nothing is nothing', () => assert.deepEqual(cheapestCover([], cost), { names: [], exact: true }));
});
