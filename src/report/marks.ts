import type { Advice, CheckStatus } from '../diagnosis/diagnosis';

/** How a status shows at the head of a row. */
export const statusMark: Readonly<Record<CheckStatus, string>> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
  notApplicable: '–',
};

/** Whom a piece of advice is for. */
export const addressee: Readonly<Record<Advice['who'], string>> = {
  developer: 'Developer',
  admin: 'Administrator',
  vendor: 'Vendor',
};
