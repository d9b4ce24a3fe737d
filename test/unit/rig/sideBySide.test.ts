import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { sideBySide } from '../../rig/sideBySide';

interface Task {
  readonly name: string;
  readonly needs: readonly string[];
}

/** Tasks each of which needs some of those before it. */
const tasks = fc
  .array(fc.array(fc.nat(9), { maxLength: 3 }), { maxLength: 10 })
  .map((all) =>
    all.map(
      (needs, i) => ({ name: String(i), needs: needs.filter((n) => n < i).map(String) }) satisfies Task,
    ),
  );

describe('tasks side by side', () => {
  it('are each taken once, after what they need, never more at a time than may be', async () => {
    await fc.assert(
      fc.asyncProperty(tasks, fc.integer({ min: 1, max: 3 }), async (all, width) => {
        const [begun, ended] = [new Set<string>(), new Set<string>()];
        await sideBySide(all, width, async ({ name, needs }) => {
          assert.ok(!begun.has(name), `${name} is taken twice`);
          begun.add(name);
          assert.ok(begun.size - ended.size <= width, 'too many at a time');
          assert.deepEqual(
            needs.filter((one) => !ended.has(one)),
            [],
          );
          await pause(0);
          ended.add(name);
        });
        assert.equal(ended.size, all.length);
      }),
    );
  });

  it('do not wait for one that is not asked for', async () => {
    const taken: string[] = [];
    await sideBySide([{ name: 'host', needs: ['build'] }], 2, ({ name }) =>
      Promise.resolve(void taken.push(name)),
    );
    assert.deepEqual(taken, ['host']);
  });

  it('are refused where they wait for each other', async () => {
    const ring = [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
    ];
    await assert.rejects(
      sideBySide(ring, 2, () => Promise.resolve()),
      /a, b/,
    );
  });
});
