import fc from 'fast-check';
import { isDocumented, type Target } from './targets';

/** Fields that everything would have if a prototype could be reached from an input. */
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = PROTOTYPES.map((one) => Reflect.ownKeys(one).length);

/**
 * Tries a target on so many inputs.
 *
 * @throws Error with seed, path and the smallest input that was found where it throws what is not documented, or
 *   changes a prototype
 */
export async function fuzz(target: Target, runs: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(target.inputs, async (input) => {
    try {
      await Promise.resolve(target.take(input)).then((all) => Promise.all([all].flat()));
    } catch (error) {
      if (!isDocumented(error)) throw error;
    }
    const after = PROTOTYPES.map((one) => Reflect.ownKeys(one).length);
    if (after.some((count, i) => count !== before[i])) throw new Error('a prototype was changed');
  });
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
}
