import { editDistance } from '../editDistance';
import { singularOf } from '../stem';
import type { Candidates } from './candidates';
import type { PathWord } from './pathWord';

/** What people call some things that the API has another word for. Everything else is learned from the catalog. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['agent', ['users']],
  ['interaction', ['conversations']],
  ['dialer', ['outbound']],
  ['permission', ['roles', 'grants']],
  ['disposition', ['wrapupcodes']],
  ['ivr', ['ivrs', 'flows']],
  ['phonenumber', ['dids']],
  ['voice', ['calls']],
  ['stat', ['observations', 'statistics']],
  ['webhook', ['subscriptions', 'triggers']],
  ['status', ['routingstatus', 'presences']],
  ['permissions', ['roles', 'grants']],
]);

/** How alike a written word is to each word of the catalog, 0 to 1, by the index of the word. */
export function similarities(written: PathWord, candidates: Candidates): Float64Array {
  const index = candidates.indexOf(written.text);
  const alike = new Float64Array(candidates.words.length);
  const others = otherNames.get(singularOf(written.text)) ?? [];
  candidates.words.forEach((word, at) => {
    alike[at] = similarity(written, word, index >= 0, candidates);
    if (others.includes(word.text)) alike[at] = Math.max(alike[at], 0.7);
  });
  return alike;
}

function similarity(written: PathWord, word: PathWord, known: boolean, candidates: Candidates): number {
  if (written.text === word.text) return 1;
  if (written.singular === word.singular) return 0.95;
  const joint = Math.max(jointParts(written, word, candidates), written.stem === word.stem ? 0.75 : 0);
  return known ? joint : Math.max(joint, spelling(written, word));
}

/** A word that no path has may be a slip of the pen, or the beginning of a word. */
function spelling({ text: written, singular }: PathWord, { text: word, singular: one }: PathWord): number {
  const longest = Math.max(written.length, word.length);
  const limit = longest > 8 ? 2 : longest > 3 ? 1 : 0;
  const distance = Math.min(
    editDistance(written, word, limit),
    editDistance(singular, one, limit),
  );
  if (distance <= limit) return 0.95 - (0.8 * distance) / Math.min(written.length, word.length);
  return written.length > 2 && word.startsWith(written) ? 0.6 : 0;
}

/** What two words that are written together have in common; the last part names the thing. */
function jointParts(written: PathWord, word: PathWord, candidates: Candidates): number {
  let common = 0;
  let all = 0;
  for (const part of word.parts) {
    const weight = candidates.partWeight(part);
    all += weight;
    if (written.parts.includes(part)) common += weight;
  }
  if (common === 0) return 0;
  for (const part of written.parts) if (!word.parts.includes(part)) all += candidates.partWeight(part);
  const sameThing = written.parts.at(-1) === word.parts.at(-1);
  return (0.75 * common) / all + (sameThing ? 0.15 : 0);
}
