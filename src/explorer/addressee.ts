import type { Advice } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';

/** Whom a piece of advice is for, as a row says it. */
export const addressee: Readonly<Record<Advice['who'], () => string>> = {
  developer: () => l10n.t('Developer'),
  admin: () => l10n.t('Administrator'),
  vendor: () => l10n.t('Vendor'),
};
