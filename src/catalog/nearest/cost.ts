import type { Alignment, Query } from './alignment';
import type { Candidate, Candidates, CandidatePath } from './candidates';
import type { PathWord } from './pathWord';

/** What each way costs in which a written path may differ from a documented one; a word of full weight is 1. */
const price = {
  /** A word of the documented path that was not written: a parent before, something between, more behind. */
  missingBefore: 0.4,
  missingBetween: 0.5,
  missingBehind: 0.7,
  missingId: 0.15,
  extraId: 0.25,
  /** Whether one thing or a list is asked for. */
  lastId: 0.15,
  exchanged: 0.25,
  /** The last word names the thing: the written one is another. */
  otherThing: 0.35,
  /** A word that is none of the catalog's may have been meant as an id. */
  wordAsId: 0.35,
  /** `me` where a documented path has an id, or the reverse. */
  meAsId: 0.15,
} as const;

/** A request broken down for comparison. */
export interface Question {
  readonly method: string;
  readonly units: readonly Query[];
  readonly words: readonly PathWord[];
  /** By unit: API groups that speak of the word, with shares. */
  readonly topics: readonly ReadonlyMap<string, number>[];
  /** By unit: whether any path of the catalog has the word. */
  readonly known: readonly boolean[];
  /** Index of the unit that names the thing asked for: the last that is no action and that the catalog has an idea of. */
  readonly thing: number;
  /** Singulars of all its words. */
  readonly singulars: ReadonlySet<string>;
}

/** Where two shapes differ, whatever the words weigh. */
export interface Shape {
  readonly cost: number;
  /** By written unit: what is left to explain of it. */
  readonly unexplained: Float64Array;
  readonly firstUncovered: number;
}

export function shapeCost(question: Question, path: CandidatePath, pairs: Alignment, candidates: Candidates): Shape {
  const { units } = path;
  const { units: query } = question;
  const last = question.thing;
  const unexplained = new Float64Array(query.length);
  let cost = 0;
  let furthest = -1;
  let lowest = units.length;
  for (let i = 0; i < query.length; i++) {
    const written = query[i];
    const j = pairs.to[i] ?? -1;
    const unit = units[j];
    if (written === undefined) continue;
    const { weight } = written;
    if (unit === undefined) {
      unexplained[i] = absorbed(question, path, pairs, i) * weight;
      continue;
    }
    unexplained[i] = (1 - (pairs.alike[i] ?? 0)) * weight;
    if (j < furthest) cost += price.exchanged;
    furthest = Math.max(furthest, j);
    lowest = Math.min(lowest, j);
    const missing = unit.ids - written.ids;
    cost += missing > 0 ? missing * price.missingId : -missing * price.extraId;
    if (missing !== 0 && i === last && j === units.length - 1) cost += price.lastId;
  }
  if ((pairs.to[last] ?? -1) !== units.length - 1) cost += price.otherThing;
  for (let j = 0; j < units.length; j++) {
    if ((pairs.from[j] ?? -1) !== -1) continue;
    const place =
      j < lowest ? price.missingBefore : j > furthest ? price.missingBehind : price.missingBetween;
    cost += place * (candidates.weights[units[j]?.word ?? -1] ?? 1);
  }
  return { cost, unexplained, firstUncovered: (pairs.from[0] ?? -1) === -1 ? (units[0]?.word ?? -1) : -1 };
}

/** How much of an unpaired word is left, if it stands where the path has an id. */
function absorbed(question: Question, path: CandidatePath, pairs: Alignment, i: number): number {
  const before = pairs.to[i - 1] ?? -1;
  const unit = path.units[before];
  const owner = question.units[i - 1];
  if (unit === undefined || owner === undefined || unit.ids <= owner.ids) return 1;
  if (question.words[i]?.text === 'me') return price.meAsId;
  return question.known[i] ? 1 : price.wordAsId;
}

/** What the operation's permissions and API group explain of the words that its path has not. */
export function operationCost(question: Question, shape: Shape, candidate: Candidate, candidates: Candidates): number {
  let cost = shape.cost + methodCost(question.method, candidate.operation.method);
  for (let i = 0; i < question.units.length; i++) {
    const left = shape.unexplained[i] ?? 0;
    const word = question.words[i];
    if (left === 0 || word === undefined) continue;
    if (candidate.domains.has(word.text)) {
      cost += left * 0.3;
      if (shape.firstUncovered >= 0)
        cost -= price.missingBefore * (candidates.weights[shape.firstUncovered] ?? 1) * 0.8;
    } else if (candidate.entities.has(word.singular)) {
      cost += left * 0.55;
    } else {
      cost += left * (1 - 0.4 * (question.topics[i]?.get(candidate.operation.api) ?? 0));
    }
  }
  if (candidate.objects.some(({ domain, words }) => speaksOf(question, domain, words))) cost -= 0.2;
  if (candidate.operation.deprecated) cost += 0.06;
  return cost;
}

function speaksOf(question: Question, domain: string, words: readonly string[]): boolean {
  return (
    question.words.some((word) => word.text === domain) && words.every((word) => question.singulars.has(word))
  );
}

const methodCosts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  GET: { HEAD: 0.1, POST: 0.4, PUT: 0.5, PATCH: 0.5, DELETE: 0.6 },
  HEAD: { GET: 0.1, POST: 0.5, PUT: 0.5, PATCH: 0.5, DELETE: 0.6 },
  POST: { PUT: 0.35, PATCH: 0.35, GET: 0.45, DELETE: 0.6, HEAD: 0.6 },
  PUT: { PATCH: 0.15, POST: 0.3, GET: 0.5, DELETE: 0.6, HEAD: 0.6 },
  PATCH: { PUT: 0.15, POST: 0.3, GET: 0.5, DELETE: 0.6, HEAD: 0.6 },
  DELETE: { POST: 0.45, PUT: 0.5, PATCH: 0.5, GET: 0.5, HEAD: 0.6 },
};

function methodCost(written: string, documented: string): number {
  return written === documented ? 0 : (methodCosts[written]?.[documented] ?? 0.4);
}
