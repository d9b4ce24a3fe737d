import { markOf } from '../../diagnosis/diagnosis';
import { type LocatedAnswer } from '../../engine';
import { l10n } from '../../text/l10n';

type Titled = Pick<LocatedAnswer, 'verdict' | 'proviso' | 'subject'>;

/** What a report on these answers is called. */
export function titleOf(answers: readonly Titled[]): string {
  const [first, ...others] = answers;
  if (!first) return l10n.t('No request');
  return others.length === 0 ? withMark(first) : l10n.t('{0} requests', answers.length);
}

function withMark(answer: Titled): string {
  const { subject } = answer;
  switch (markOf(answer)) {
    case 'denied':
      return l10n.t('Why refused: {0}', subject);
    case 'allowed':
      return l10n.t('Allowed: {0}', subject);
    case 'allowedUnlessPolicy':
      return l10n.t('Allowed, unless a policy denies it: {0}', subject);
    case 'unknown':
      return l10n.t('Undecided: {0}', subject);
  }
}
