import type { Nearness } from '../operation';
import type { Alignment } from './alignment';
import type { Candidate, Unit } from './candidates';
import type { Question } from './question';
import { likeness } from './similarity';

/** Written words that are as good as the documented ones: another number, a slip of the pen. */
const asGood = 0.75;

/** Names the way in which a documented operation is near. `rightPrefix` as in `WrittenPath`. */
export function reasonFor(
  question: Question,
  rightPrefix: boolean,
  candidate: Candidate,
  units: readonly Unit[],
  pairs: Alignment,
): Nearness {
  const { thing } = question;
  const paired = pairs.to.map((to, at) => to >= 0 && (pairs.alike[at] ?? 0) >= asGood);
  const allWritten = !paired.includes(false);
  const allDocumented = pairs.from.every((from) => from >= 0 && paired[from]);
  if (isAbbreviated(question, candidate, pairs)) return 'abbreviation';
  if (allWritten && allDocumented) return sameWords(question, rightPrefix, candidate, units, pairs);
  const others = paired.filter((is, at) => is && at !== thing).length;
  const sameThing = paired[thing] === true && pairs.to[thing] === units.length - 1;
  if (sameThing && !allDocumented && (others === 0 || !allWritten)) return 'same-word-other-parent';
  if (allWritten) return 'missing-segment';
  return allDocumented ? 'extra-segment' : 'similar-words';
}

function sameWords(
  question: Question,
  rightPrefix: boolean,
  { operation }: Candidate,
  units: readonly Unit[],
  { to, alike }: Alignment,
): Nearness {
  if (to.some((at, index) => at !== index)) return 'same-words-other-order';
  const missing = question.units.map(({ ids }, at) => (units[at]?.ids ?? 0) - ids);
  if (missing.some((ids) => ids > 0)) return 'missing-segment';
  if (missing.some((ids) => ids < 0)) return 'extra-segment';
  if (alike.some((likeness) => likeness < 1)) return 'similar-words';
  if (!rightPrefix) return 'missing-api-prefix';
  return operation.method === question.method ? 'similar-words' : 'same-path-other-verb';
}

/** A written word that the path has not, and that is the domain of the operation's permission. */
function isAbbreviated({ units }: Question, { domains }: Candidate, { alike }: Alignment): boolean {
  return units.some(({ word }, at) => domains.has(word.text) && (alike[at] ?? 0) < likeness.otherNumber);
}
