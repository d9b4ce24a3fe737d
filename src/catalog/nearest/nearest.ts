import type { NearOperation, Operation } from '../operation';
import { align, type Alignment } from './alignment';
import { Candidates, type Candidate, type Unit } from './candidates';
import { Customs } from './customs';
import { operationCost } from './operationCost';
import { ask, wordsLike, type Question } from './question';
import { readings, rereadingCost } from './readings';
import { reasonFor } from './reason';
import { compareShapes } from './shape';
import { readPath } from './writtenPath';

/** An operation compared with one reading of a request. */
interface Compared {
  readonly candidate: Candidate;
  readonly units: readonly Unit[];
  readonly pairs: Alignment;
  readonly question: Question;
  /** The less the nearer. */
  readonly cost: number;
  /** The path itself is all but the same. */
  readonly samePath: boolean;
}

/** Whatever is written, at least this share of it is to be found in an operation that is called near. */
const leastExplained = 0.25;
const samePathCost = 0.3;
/** Of one path that is not the same, so many verbs are shown: the place is worth more for another path. */
const verbsOfPath = 2;

/** Finds the documented operations that a request may have meant. */
export class NearestOperations {
  private readonly candidates: Candidates;
  private readonly customs: Customs;

  constructor(operations: readonly Operation[]) {
    this.candidates = new Candidates(operations);
    this.customs = new Customs(this.candidates.paths, this.candidates.vocabulary);
  }

  /** @see Catalog.nearest. `among` leaves out operations that are no answer. */
  find(
    method: string,
    path: string,
    limit: number,
    among: (operation: Operation) => boolean = () => true,
  ): NearOperation[] {
    const { vocabulary } = this.candidates;
    const { units, rightPrefix } = readPath(path, (word) => vocabulary.has(word));
    const best = new Map<Operation, Compared>();
    readings(units, vocabulary).forEach((reading, at) => {
      const question = ask(method.toUpperCase(), reading, vocabulary, this.customs);
      for (const compared of this.compare(question, at === 0 ? 0 : rereadingCost)) {
        const { operation } = compared.candidate;
        const known = best.get(operation);
        if (among(operation) && (known === undefined || compared.cost < known.cost))
          best.set(operation, compared);
      }
    });
    return fewOfEachPath([...best.values()].sort((a, b) => a.cost - b.cost))
      .slice(0, limit)
      .map(({ question, candidate, units: documented, pairs }) => ({
        operation: candidate.operation,
        why: reasonFor(question, rightPrefix, candidate, documented, pairs),
      }));
  }

  private *compare(question: Question, surcharge: number): Generator<Compared> {
    const { vocabulary } = this.candidates;
    const written = question.units.reduce((sum, { weight }) => sum + weight, 0);
    for (const { units, operations } of this.candidates.having(wordsLike(question))) {
      const pairs = align(question.units, units);
      const shape = compareShapes(question, units, pairs, vocabulary);
      const unexplained = shape.unexplained.reduce((sum, left) => sum + left, 0);
      if (written - unexplained < leastExplained * written) continue;
      const samePath = shape.cost + unexplained < samePathCost;
      for (const candidate of operations) {
        const cost = operationCost(question, shape, candidate, vocabulary) + surcharge;
        yield { candidate, units, pairs, question, cost, samePath };
      }
    }
  }
}

function fewOfEachPath(sorted: readonly Compared[]): Compared[] {
  const shown = new Map<string, number>();
  return sorted.filter(({ candidate, samePath }) => {
    const { path } = candidate.operation;
    const verbs = (shown.get(path) ?? 0) + 1;
    shown.set(path, verbs);
    return samePath || verbs <= verbsOfPath;
  });
}
