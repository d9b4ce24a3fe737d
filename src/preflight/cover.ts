/** A way to meet demands each of which takes any one of its names. */
export interface Cover {
  /** Sorted. */
  readonly names: readonly string[];
  /** No cheaper one exists; false where there were too many demands to try all. */
  readonly exact: boolean;
}

/** Demands of real projects need some hundred steps; an end for made-up ones. */
const maxSteps = 50_000;

/**
 * The cheapest set of names that meets every demand, by branch and bound: exact for what projects have, else the best
 * that was found. Of sets that cost the same the first by the order of the names in their demands.
 * @param demands lists of names any one of which is enough; empty lists are met by nothing and left out
 * @param cost of a name, above 0
 */
export function cheapestCover(
  demands: readonly (readonly string[])[],
  cost: (name: string) => number,
): Cover {
  const open = withoutImplied(demands.filter((names) => names.length > 0));
  const search = new Search(open, cost);
  return search.run();
}

/** A demand is met by whatever meets one with fewer names, all of which it has. */
function withoutImplied(demands: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sets = [...new Map(demands.map((names) => [[...names].sort().join(' '), new Set(names)])).values()];
  return sets
    .filter(
      (names) =>
        !sets.some(
          (other) => other !== names && other.size < names.size && [...other].every((n) => names.has(n)),
        ),
    )
    .map((names) => [...names]);
}

class Search {
  private best: readonly string[];
  private bestCost: number;
  private steps = 0;

  constructor(
    private readonly demands: readonly (readonly string[])[],
    private readonly cost: (name: string) => number,
  ) {
    this.best = this.greedy();
    this.bestCost = this.sum(this.best);
  }

  run(): Cover {
    this.branch([], 0, this.demands);
    return { names: [...this.best].sort(), exact: this.steps < maxSteps };
  }

  private branch(chosen: readonly string[], spent: number, open: readonly (readonly string[])[]): void {
    if (++this.steps >= maxSteps) return;
    if (open.length === 0) {
      if (spent < this.bestCost) [this.best, this.bestCost] = [chosen, spent];
      return;
    }
    if (spent + this.atLeast(open) >= this.bestCost) return;
    // The demand with the fewest ways leaves the fewest branches.
    const hardest = open.reduce((one, other) => (other.length < one.length ? other : one));
    for (const name of [...hardest].sort((a, b) => this.cost(a) - this.cost(b)))
      this.branch(
        [...chosen, name],
        spent + this.cost(name),
        open.filter((names) => !names.includes(name)),
      );
  }

  /** Demands that share no name have to be paid for each. */
  private atLeast(open: readonly (readonly string[])[]): number {
    const used = new Set<string>();
    let sum = 0;
    for (const names of open) {
      if (names.some((name) => used.has(name))) continue;
      names.forEach((name) => used.add(name));
      sum += Math.min(...names.map(this.cost));
    }
    return sum;
  }

  /** Always the name that meets the most for its cost: a first answer to be better than. */
  private greedy(): string[] {
    const chosen: string[] = [];
    let open = this.demands;
    while (open.length > 0) {
      const met = new Map<string, number>();
      for (const names of open) for (const name of names) met.set(name, (met.get(name) ?? 0) + 1);
      const [best] = [...met].sort(([a, n], [b, m]) => this.cost(a) / n - this.cost(b) / m);
      const name = best?.[0] ?? '';
      chosen.push(name);
      open = open.filter((names) => !names.includes(name));
    }
    return chosen;
  }

  private sum(names: readonly string[]): number {
    return names.reduce((sum, name) => sum + this.cost(name), 0);
  }
}
