import { ALL_DIVISIONS, type DivisionRef } from '../evidence/grants';
import { code, outside, some } from './words';
import { l10n } from '../text/l10n';

/** More divisions than these nobody reads. */
const MOST = 4;

/** Divisions by name and id, for who has to find them: `Sales (1000…)`. */
export function divisionWords(divisions: readonly DivisionRef[]): string {
  return some(divisions, MOST, ({ id, name }) =>
    name === undefined ? code(id) : `${outside(name)} (${code(id)})`,
  );
}

/** A division in short, as the table has it. */
export function divisionName({ id, name }: DivisionRef): string {
  if (id === ALL_DIVISIONS) return l10n.t('all divisions');
  return outside(name ?? id);
}

export function divisionNames(divisions: readonly DivisionRef[]): string {
  return some(divisions, MOST, divisionName);
}

/** Divisions in a sentence: `the division Sales`. @param names in words, as the other functions give them */
export function theDivision(names: string): string {
  return l10n.t('the division {0}', names);
}

/** Where nobody knows its name. */
export function theObjectsDivision(): string {
  return l10n.t('the division of the object');
}
