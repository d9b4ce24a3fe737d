import type { Customs } from './customs';
import type { PathWord } from './pathWord';
import { similarities } from './similarity';
import type { Vocabulary } from './vocabulary';
import type { WrittenUnit } from './writtenPath';

/** A written word, with all that it is compared by. */
export interface AskedUnit {
  readonly word: PathWord;
  readonly ids: number;
  /** Whether any documented path has the word. */
  readonly known: boolean;
  /** How telling it is: what it costs not to find it. */
  readonly weight: number;
  /** How alike it is to each word of the vocabulary. */
  readonly alike: Float64Array;
  /** API groups that speak of it, with their shares. */
  readonly topics: ReadonlyMap<string, number>;
}

/** A request broken down for comparison. */
export interface Question {
  readonly method: string;
  readonly units: readonly AskedUnit[];
  /** The unit that names what is asked for: the last that is no action and of which the catalog has an idea. */
  readonly thing: number;
  /** All its words in the singular. */
  readonly singulars: ReadonlySet<string>;
}

/** Words that have less in common have nothing in common. */
export const leastLikeness = 0.2;

const unknownWeight = 0.8;
const thingWeight = 1.25;
const actionWeight = 0.6;
/** How alike a permission domain is to the first word of the paths whose operations all ask for it. */
const domainLikeness = 0.88;

/** Breaks a request down. `units` are one reading of its path. */
export function ask(
  method: string,
  units: readonly WrittenUnit[],
  vocabulary: Vocabulary,
  customs: Customs,
): Question {
  const words = units.map(({ word, parts }) => vocabulary.wordOf(word, parts));
  const alike = words.map((word) => similarities(word, vocabulary));
  for (const [first, share] of customs.firstWordsOf(words[0]?.text ?? '')) {
    if (alike[0] !== undefined) alike[0][first] = Math.max(alike[0][first] ?? 0, domainLikeness * share);
  }
  // `/{id}/actions/start` is another way to write what is done to a thing.
  const isAction = words.map(
    ({ text, singular }, at) =>
      customs.actions.has(vocabulary.indexOf(text)) ||
      (singular === 'action' && at > 0 && at < words.length - 1),
  );
  const thing = words.findLastIndex(
    (_, at) => !isAction[at] && alike[at]?.some((likeness) => likeness >= 0.5),
  );
  return {
    method,
    thing: thing < 0 ? words.length - 1 : thing,
    singulars: new Set(words.map((word) => word.singular)),
    units: words.map((word, at) => ({
      word,
      ids: units[at]?.ids ?? 0,
      known: vocabulary.has(word.text),
      weight:
        (vocabulary.weights[vocabulary.indexOf(word.text)] ?? unknownWeight) *
        (at === thing ? thingWeight : isAction[at] ? actionWeight : 1),
      alike: alike[at] ?? new Float64Array(),
      topics: customs.topicsOf(word),
    })),
  };
}

/** The words of the vocabulary that some written word is like. */
export function* wordsLike(question: Question): Generator<number> {
  for (const { alike } of question.units) {
    for (const [word, likeness] of alike.entries()) if (likeness > leastLikeness) yield word;
  }
}
