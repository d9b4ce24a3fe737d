import { type LocatedAnswer } from '../../engine';
import { l10n } from '../../text/l10n';

/** What a report on these answers is called. */
export function titleOf(answers: readonly Pick<LocatedAnswer, 'verdict' | 'subject'>[]): string {
  const [first, ...others] = answers;
  if (!first) return l10n.t('No request');
  return others.length === 0 ? withVerdict(first) : l10n.t('{0} requests', answers.length);
}

function withVerdict({ verdict, subject }: Pick<LocatedAnswer, 'verdict' | 'subject'>): string {
  switch (verdict) {
    case 'denied':
      return l10n.t('Why refused: {0}', subject);
    case 'allowed':
      return l10n.t('Allowed: {0}', subject);
    case 'unknown':
      return l10n.t('Undecided: {0}', subject);
  }
}
