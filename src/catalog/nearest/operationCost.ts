import type { Operation } from '../operation';
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
  let cost = shape.cost + methodCost(question.method, candidate.operation);
  question.units.forEach(({ word, topics }, at) => {
    const left = shape.unexplained[at] ?? 0;
    if (shape.unpaired[at] !== true) cost += left;
    else if (candidate.domains.has(word.text)) {
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

/** How far the documented verbs are from what was meant, by the written one and the documented one. */
const methodCosts: ReadonlyMap<string, number> = new Map([
  ['GET HEAD', 0.1],
  ['HEAD GET', 0.1],
  ['POST PUT', 0.35],
  ['POST PATCH', 0.35],
  ['POST GET', 0.45],
  ['PUT PATCH', 0.15],
  ['PUT POST', 0.3],
  ['PATCH PUT', 0.15],
  ['PATCH POST', 0.3],
  ['DELETE POST', 0.45],
]);
const otherMethod = 0.5;
/** Much is read with POST, where the question is long. */
const postToRead = 0.3;
/** Nobody who wrote another verb meant to delete. */
const deleting = 0.6;

function methodCost(written: string, { method, path }: Operation): number {
  if (written === method) return 0;
  if (written === 'GET' && method === 'POST' && /\/(?:query|search)$/.test(path)) return postToRead;
  return methodCosts.get(`${written} ${method}`) ?? (method === 'DELETE' ? deleting : otherMethod);
}
