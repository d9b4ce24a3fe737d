import { type LocatedAnswer } from '../../engine';

const opening = { denied: 'Why refused', allowed: 'Allowed', unknown: 'Undecided' } as const;

/** What a report on these answers is called. */
export function titleOf(answers: readonly Pick<LocatedAnswer, 'verdict' | 'subject'>[]): string {
  const [first, ...others] = answers;
  if (!first) return 'No request';
  return others.length === 0 ? `${opening[first.verdict]}: ${first.subject}` : `${answers.length} requests`;
}
