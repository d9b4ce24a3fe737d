import type { Case } from '../case';
import type { CheckResult } from '../suspicion';
import { meaningOf, meaningOfSentence, type Meaning } from '../errorMeaning';
import { outside } from '../words';
import { l10n } from '../../text/l10n';

/** Of a note no more is read. */
const MOST_TEXT = 2000;

/**
 * What the platform is said to have shown elsewhere, in its own words: the answer may have been a success and the
 * refusal come later, in the client. A statement, so it makes a cause likely and settles nothing.
 */
export function checkNotedAnswer(c: Case): CheckResult {
  if (c.said !== null) return { checks: [] };
  for (const { value } of c.request.claims.notes) {
    const note = value.slice(0, MOST_TEXT);
    const meaning = codeIn(note, c) ?? meaningOfSentence(note);
    if (!meaning || meaning.strength === 'possible') continue;
    return {
      checks: [
        {
          id: 'noted-answer',
          status: 'unknown',
          check: l10n.t('Answer in the notes'),
          endpoint: '',
          expected: '',
          actual: `"${outside(note.slice(0, 200))}"`,
          source: 'stated',
        },
      ],
      suspicions: [{ cause: meaning.cause, strength: 'likely' }],
    };
  }
  return { checks: [] };
}

/** A documented code in a text. */
function codeIn(note: string, { catalog }: Case): Meaning | null {
  const names = note.match(/\b[a-z_]{2,40}(?:\.[a-zA-Z_]{1,40}){1,8}/g) ?? [];
  const known = names.find((name) => catalog.statusesOf(name).length > 0 && meaningOf(name) !== null);
  return known === undefined ? null : meaningOf(known);
}
