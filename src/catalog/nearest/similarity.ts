import { editDistance } from '../editDistance';
import type { PathWord } from './pathWord';
import type { Vocabulary } from './vocabulary';

/** What people call some things that the API has another word for. All else is learned from the catalog. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['agent', ['users']],
  ['employee', ['users']],
  ['user', ['members']],
  ['interaction', ['conversations']],
  ['tenant', ['organizations']],
  ['article', ['documents']],
  ['dialer', ['outbound']],
  ['permission', ['roles', 'grants']],
  ['disposition', ['wrapupcodes']],
  ['ivr', ['flows']],
  ['phonenumber', ['dids']],
  ['voice', ['calls']],
  ['sms', ['messages']],
  ['chat', ['messages']],
  ['webchat', ['messages']],
  ['webmessaging', ['messages']],
  ['whatsapp', ['messages']],
  ['stat', ['observations', 'statistics']],
  ['realtime', ['observations']],
  ['performance', ['aggregates']],
  ['hangup', ['disconnect']],
  ['pause', ['recordingstate']],
  ['resume', ['recordingstate']],
  ['webhook', ['subscriptions', 'triggers']],
  ['status', ['routingstatus', 'presences']],
  // A schedule group keeps them as its `holidaySchedules`.
  ['holiday', ['schedules', 'schedulegroups']],
  ['vacation', ['timeoffrequests']],
  ['absence', ['timeoffrequests']],
]);

/** How alike two words are, from 0 to 1. */
export const likeness = {
  same: 1,
  otherNumber: 0.95,
  /** Less what is wrong in the spelling. */
  slip: 0.95,
  otherForm: 0.75,
  otherName: 0.6,
  /** The beginning of a word, as `org`. */
  beginning: 0.6,
  /** Of words that are written together and have all parts in common. */
  parts: 0.75,
  /** In addition where they name the same thing, which is the last part. */
  sameThing: 0.15,
} as const;

/** How alike a written word is to each word of the catalog, by the index of the word. */
export function similarities(written: PathWord, vocabulary: Vocabulary): Float64Array {
  const alike = new Float64Array(vocabulary.words.length);
  const raise = (index: number, to: number): void => {
    if (index >= 0) alike[index] = Math.max(alike[index] ?? 0, to);
  };
  if (!vocabulary.has(written.text))
    vocabulary.words.forEach((word, at) => raise(at, spelling(written, word)));
  for (const at of vocabulary.akinTo(written)) raise(at, meaning(written, vocabulary.words[at], vocabulary));
  for (const other of otherNames.get(written.singular) ?? [])
    raise(vocabulary.indexOf(other), likeness.otherName);
  return alike;
}

function meaning(written: PathWord, word = written, vocabulary: Vocabulary): number {
  if (written.text === word.text) return likeness.same;
  if (written.singular === word.singular) return likeness.otherNumber;
  const form = written.stem === word.stem ? likeness.otherForm : 0;
  return Math.max(form, commonParts(written, word, vocabulary));
}

/** A word that no path has may be a slip of the pen, or the beginning of a word. */
function spelling(written: PathWord, word: PathWord): number {
  const longest = Math.max(written.text.length, word.text.length);
  const limit = longest > 8 ? 2 : longest > 3 ? 1 : 0;
  const distance = Math.min(
    editDistance(written.text, word.text, limit),
    editDistance(written.singular, word.singular, limit),
  );
  if (distance <= limit) {
    return likeness.slip - (0.8 * distance) / Math.min(written.text.length, word.text.length);
  }
  return written.text.length > 2 && word.text.startsWith(written.text) ? likeness.beginning : 0;
}

function commonParts(written: PathWord, word: PathWord, vocabulary: Vocabulary): number {
  let common = 0;
  let all = 0;
  for (const part of word.parts) {
    const weight = vocabulary.partWeight(part);
    all += weight;
    if (written.parts.includes(part)) common += weight;
  }
  if (common === 0) return 0;
  for (const part of written.parts) if (!word.parts.includes(part)) all += vocabulary.partWeight(part);
  const sameThing = written.parts.at(-1) === word.parts.at(-1);
  return (likeness.parts * common) / all + (sameThing ? likeness.sameThing : 0);
}
