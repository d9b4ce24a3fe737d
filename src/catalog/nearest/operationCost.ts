import type { Candidate } from './candidates';
import type { Question } from './question';
import { missingParent, type Shape } from './shape';
import type { Vocabulary } from './vocabulary';

/** How much of an unexplained word remains, if the operation knows it by other ways than its path. */
const remains = {
  /** It is the domain of a permission that the operation asks for: `wfm`. */
  domain: 0.3,
  /** It is a word of such a permission's second part. */
  object: 0.55,
  /** All that is said with it belongs to the operation's API group. */
  topic: 0.6,
} as const;

/** For a permission whose domain and object were both written: `wfm/schedules` and `wfm:schedule:view`. */
const permissionNamed = 0.2;
/** How much of the missing parent a written domain makes up for. */
const domainForParent = 0.8;
const deprecated = 0.06;

/** What sets an operation apart from the request, the less the nearer. */
export function operationCost(
  question: Question,
  shape: Shape,
  candidate: Candidate,
  vocabulary: Vocabulary,
): number {
  let cost = shape.cost + methodCost(question.method, candidate.operation.method);
  question.units.forEach(({ word, topics }, at) => {
    const left = shape.unexplained[at] ?? 0;
    if (left === 0) return;
    if (candidate.domains.has(word.text)) {
      cost += left * remains.domain;
      if (shape.unwrittenFirst >= 0)
        cost -= missingParent(shape.unwrittenFirst, vocabulary) * domainForParent;
    } else if (candidate.objectWords.has(word.singular)) {
      cost += left * remains.object;
    } else {
      cost += left * (1 - (1 - remains.topic) * (topics.get(candidate.operation.api) ?? 0));
    }
  });
  if (namesPermission(question, candidate)) cost -= permissionNamed;
  return candidate.operation.deprecated ? cost + deprecated : cost;
}

function namesPermission({ units, singulars }: Question, { objects }: Candidate): boolean {
  return objects.some(
    ({ domain, words }) =>
      words.every((word) => singulars.has(word)) && units.some(({ word }) => word.text === domain),
  );
}

/** By the written verb: how far the documented ones are from what was meant. */
const methodCosts: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    'GET',
    new Map([
      ['HEAD', 0.1],
      ['POST', 0.4],
    ]),
  ],
  ['HEAD', new Map([['GET', 0.1]])],
  [
    'POST',
    new Map([
      ['PUT', 0.35],
      ['PATCH', 0.35],
      ['GET', 0.45],
    ]),
  ],
  [
    'PUT',
    new Map([
      ['PATCH', 0.15],
      ['POST', 0.3],
    ]),
  ],
  [
    'PATCH',
    new Map([
      ['PUT', 0.15],
      ['POST', 0.3],
    ]),
  ],
  ['DELETE', new Map([['POST', 0.45]])],
]);
const otherMethod = 0.5;
/** Nobody who wrote another verb meant to delete. */
const deleting = 0.6;

function methodCost(written: string, documented: string): number {
  if (written === documented) return 0;
  return methodCosts.get(written)?.get(documented) ?? (documented === 'DELETE' ? deleting : otherMethod);
}
