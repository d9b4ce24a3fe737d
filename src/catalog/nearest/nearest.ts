import type { NearOperation, Operation } from '../operation';
import { align, type Query } from './alignment';
import { Candidates } from './candidates';
import { operationCost, shapeCost, type Question } from './cost';
import { readings, rereadingCost } from './readings';
import { similarities } from './similarity';
import { readPath, type WrittenUnit } from './writtenPath';

/** Finds the documented operations that a request may have meant. */
export class NearestOperations {
  private readonly candidates: Candidates;

  constructor(operations: readonly Operation[]) {
    this.candidates = new Candidates(operations);
  }

  /** @see Catalog.nearest */
  find(method: string, path: string, limit: number): NearOperation[] {
    const isWord = (word: string): boolean => this.candidates.indexOf(word) >= 0;
    const { units } = readPath(path, isWord);
    const costs = new Map<Operation, number>();
    readings(units, isWord, (word) => this.candidates.partsOf(word)).forEach((reading, at) => {
      this.weigh(this.ask(method.toUpperCase(), reading), at === 0 ? 0 : rereadingCost, costs);
    });
    return [...costs].sort(([, a], [, b]) => a - b).slice(0, limit).map(([operation, cost]) => ({ operation, why: 'similar-words', cost }) as NearOperation);
  }

  private weigh(question: Question, surcharge: number, costs: Map<Operation, number>): void {
    for (const index of this.within(question)) {
      const candidate = this.candidates.paths[index]!;
      const pairs = align(question.units, candidate.units);
      const shape = shapeCost(question, candidate, pairs, this.candidates);
      for (const operation of candidate.operations) {
        const cost = operationCost(question, shape, operation, this.candidates) + surcharge;
        if (cost < (costs.get(operation.operation) ?? Number.POSITIVE_INFINITY)) costs.set(operation.operation, cost);
      }
    }
  }

  private within(question: Question): Set<number> {
    const paths = new Set<number>();
    for (const { alike } of question.units) {
      alike.forEach((likeness, word) => {
        if (likeness > 0.2) for (const path of this.candidates.holding[word] ?? []) paths.add(path);
      });
    }
    return paths;
  }

  private ask(method: string, units: readonly WrittenUnit[]): Question {
    const words = units.slice(0, 12).map(({ word }) => this.candidates.wordOf(word));
    const alikes = words.map((word) => similarities(word, this.candidates));
    const first = alikes[0];
    if (first !== undefined) for (const [word, share] of this.candidates.underDomain(words[0]?.text ?? '')) {
      first[word] = Math.max(first[word] ?? 0, 0.88 * share);
    }
    const isAction = words.map((word) => this.candidates.actions.has(this.candidates.indexOf(word.text)));
    const unheard = alikes.map((alike) => alike.every((likeness) => likeness < 0.5));
    const thing = words.findLastIndex((_, at) => !isAction[at] && !unheard[at]);
    return {
      method,
      words,
      thing: thing < 0 ? words.length - 1 : thing,
      singulars: new Set(words.map((word) => word.singular)),
      known: words.map((word) => this.candidates.indexOf(word.text) >= 0),
      topics: words.map((word) => this.candidates.topicsOf(word)),
      units: words.map((word, at): Query => {
        const index = this.candidates.indexOf(word.text);
        const weight = (this.candidates.weights[index] ?? 0.8) * (at === thing ? 1.25 : isAction[at] ? 0.6 : 1);
        return { ids: units[at]?.ids ?? 0, weight, alike: alikes[at] ?? new Float64Array() };
      }),
    };
  }
}
