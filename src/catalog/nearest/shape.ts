import type { Alignment } from './alignment';
import type { Unit } from './candidates';
import type { AskedUnit, Question } from './question';
import type { Vocabulary } from './vocabulary';

/** What the ways cost in which a written path differs from a documented one; a missing word of full weight is 1. */
const price = {
  /** A word that was not written: a parent before, something between, more behind. */
  before: 0.4,
  between: 0.5,
  behind: 0.7,
  /** `me` at the end, where others have an id. */
  meBehind: 0.25,
  missingId: 0.12,
  extraId: 0.25,
  /** In addition at the end, for it tells one thing from a list of them. */
  lastId: 0.12,
  exchanged: 0.25,
  /** All words are there, and nothing else is, in another order. */
  shuffled: 0.35,
  shuffledId: 0.1,
  /** The path is about another thing than the last that was written. */
  otherThing: 0.35,
  /** The same parents, and behind them another thing. */
  sibling: 0.4,
  /** A written word may stand where an id belongs: `me`, or a word that no path has. */
  meAsId: 0.15,
  wordAsId: 0.35,
} as const;

/** How a written path differs from a documented one, as far as the paths tell. */
export interface Shape {
  readonly cost: number;
  /** By written unit: what its word costs, if nothing else explains it. */
  readonly unexplained: readonly number[];
  /** By written unit: whether the path has no word for it at all. */
  readonly unpaired: readonly boolean[];
  /** The first word of the documented path, where it was not written; else -1. */
  readonly unwrittenFirst: number;
}

/** What a parent costs that was not written. */
export function missingParent(word: number, vocabulary: Vocabulary): number {
  return price.before * (vocabulary.weights[word] ?? 1);
}

/** Compares a written path with a documented one whose words have been paired with its own. */
export function compareShapes(
  question: Question,
  units: readonly Unit[],
  pairs: Alignment,
  vocabulary: Vocabulary,
): Shape {
  const unexplained = question.units.map((unit, at) => {
    const paired = (pairs.to[at] ?? -1) >= 0;
    return unit.weight * (paired ? 1 - (pairs.alike[at] ?? 0) : unlessId(question, units, pairs, at));
  });
  const plain = orderCost(question, units, pairs) + missingWords(question, units, pairs, vocabulary);
  return {
    cost: Math.min(plain, shuffledCost(question.units, units, pairs)),
    unexplained,
    unpaired: pairs.to.map((to) => to === -1),
    unwrittenFirst: pairs.from[0] === -1 ? (units[0]?.word ?? -1) : -1,
  };
}

/** How much of an unpaired word counts: less if it stands where the documented path has an id. */
function unlessId(question: Question, units: readonly Unit[], pairs: Alignment, at: number): number {
  const owner = question.units[at - 1];
  const unit = units[pairs.to[at - 1] ?? -1];
  if (owner === undefined || unit === undefined || unit.ids <= owner.ids) return 1;
  const { word, known } = question.units[at] ?? owner;
  if (word.text === 'me') return price.meAsId;
  return known ? 1 : price.wordAsId;
}

/** What stands in another place, or has more or fewer ids behind it. */
function orderCost(question: Question, units: readonly Unit[], pairs: Alignment): number {
  let cost = 0;
  let furthest = -1;
  question.units.forEach((written, i) => {
    const j = pairs.to[i] ?? -1;
    const unit = units[j];
    if (unit === undefined) return;
    if (j < furthest) cost += price.exchanged;
    furthest = Math.max(furthest, j);
    const missing = unit.ids - written.ids;
    cost += missing > 0 ? missing * price.missingId : -missing * price.extraId;
    if (missing !== 0 && i === question.thing && j === units.length - 1) cost += price.lastId;
  });
  return cost;
}

/** Words of the documented path that were not written. */
function missingWords(
  question: Question,
  units: readonly Unit[],
  pairs: Alignment,
  vocabulary: Vocabulary,
): number {
  const { thing } = question;
  const end = lastThing(units, pairs, vocabulary);
  const named = pairs.to[thing] === end || pairs.to[question.units.length - 1] === end;
  const sibling = pairs.to[thing] === -1 && isSibling(question, units, pairs);
  const paired = pairs.to.filter((j) => j >= 0);
  const first = Math.min(...paired);
  const last = Math.max(...paired);
  let cost = named || sibling ? 0 : price.otherThing;
  units.forEach(({ word }, j) => {
    if (pairs.from[j] !== -1) return;
    if (j > end) cost += price.meBehind;
    else if (sibling && j === thing) cost += price.sibling;
    else {
      const place = j < first ? price.before : j > last ? price.behind : price.between;
      cost += place * (vocabulary.weights[word] ?? 1);
    }
  });
  return cost;
}

/** The unit that names the thing: the last, but for a `me` that was not written and stands in an id's place. */
function lastThing(units: readonly Unit[], pairs: Alignment, vocabulary: Vocabulary): number {
  const last = units.length - 1;
  const isMe = vocabulary.words[units[last]?.word ?? -1]?.text === 'me';
  return isMe && pairs.from[last] === -1 ? last - 1 : last;
}

/** Whether the documented path has another thing behind the very parents that were written. */
function isSibling({ units: written, thing }: Question, units: readonly Unit[], pairs: Alignment): boolean {
  if (thing === 0 || units.length !== thing + 1) return false;
  return written.slice(0, thing).every((unit, at) => pairs.to[at] === at && units[at]?.ids === unit.ids);
}

/** Of paths with the very same words: what another order costs, ids aside. */
function shuffledCost(written: readonly AskedUnit[], units: readonly Unit[], pairs: Alignment): number {
  if (written.length !== units.length || pairs.to.includes(-1)) return Number.POSITIVE_INFINITY;
  if (pairs.alike.some((likeness) => likeness < 0.9)) return Number.POSITIVE_INFINITY;
  return price.shuffled + price.shuffledId * Math.abs(countIds(written) - countIds(units));
}

function countIds(units: readonly { readonly ids: number }[]): number {
  return units.reduce((sum, { ids }) => sum + ids, 0);
}
