import type { Advice, CheckStatus, Confidence, Source } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';

/** How a status shows at the head of a row. */
export const statusMark: Readonly<Record<CheckStatus, string>> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
  notApplicable: '–',
};

/** Whom a piece of advice is for. */
export function addressee(who: Advice['who']): string {
  switch (who) {
    case 'developer':
      return l10n.t('Developer');
    case 'admin':
      return l10n.t('Administrator');
    case 'vendor':
      return l10n.t('Vendor');
  }
}

/** Where a statement comes from, in a word. */
export function sourceWord(source: Source): string {
  switch (source) {
    case 'documented':
      return l10n.t('documented');
    case 'server':
      return l10n.t('server');
    case 'request':
      return l10n.t('request');
    case 'evidence':
      return l10n.t('evidence');
    case 'stated':
      return l10n.t('stated');
    case 'inferred':
      return l10n.t('inferred');
  }
}

/** How firm a cause is, in a word. */
export function confidenceWord(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return l10n.t('high');
    case 'medium':
      return l10n.t('medium');
    case 'low':
      return l10n.t('low');
  }
}
