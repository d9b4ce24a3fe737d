interface Task {
  readonly name: string;
  readonly needs?: readonly string[];
}

/**
 * Takes every task once, several at a time, in their order as far as what they need has ended; a need that is not among
 * them is not waited for.
 *
 * @param width how many at a time
 * @param take must not reject: its failure would leave the tasks that are under way unheard
 */
export async function sideBySide<T extends Task>(
  tasks: readonly T[],
  width: number,
  take: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = new Set(tasks);
  const unfinished = new Set(tasks.map(({ name }) => name));
  const underWay = new Set<Promise<void>>();
  const isReady = ({ needs = [] }: T) => needs.every((name) => !unfinished.has(name));
  while (waiting.size > 0 || underWay.size > 0) {
    const next = underWay.size < width ? [...waiting].find(isReady) : undefined;
    if (next) {
      waiting.delete(next);
      const running = take(next).then(() => {
        unfinished.delete(next.name);
        underWay.delete(running);
      });
      underWay.add(running);
    } else if (underWay.size > 0) await Promise.race(underWay);
    else throw new Error(`These wait for each other: ${[...waiting].map(({ name }) => name).join(', ')}.`);
  }
}
