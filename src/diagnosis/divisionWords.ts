import { ALL_DIVISIONS, type DivisionRef } from '../evidence/grants';
import { code, outside, some } from './words';

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
  if (id === ALL_DIVISIONS) return 'all divisions';
  return outside(name ?? id);
}

export function divisionNames(divisions: readonly DivisionRef[]): string {
  return some(divisions, MOST, divisionName);
}
