/** Puts a sentence into a language: its parts stand for `{0}`, `{1}` … */
export type Translate = (sentence: string, ...parts: (string | number)[]) => string;

/** Who translates: the shape of `vscode.l10n`. */
export interface Language {
  readonly t: Translate;
}

/** What the command line speaks, and everybody until another language is spoken. */
export const english: Language = {
  t: (sentence, ...parts) =>
    parts.length === 0
      ? sentence
      : sentence.replaceAll(/\{(\d+)\}/g, (hole, nth: string) => String(parts[Number(nth)] ?? hole)),
};

let spoken = english;
let locale = 'en';

/**
 * What `vscode.l10n` is to the editor, for the core: findings, diagnoses, reports, hovers, rows. English wherever nobody
 * speaks another language, so that what programs read is the same for all of them.
 */
export const l10n: Language = { t: (sentence, ...parts) => spoken.t(sentence, ...parts) };

/**
 * Has everything said in this language from now on. Tables of words are functions, so that it does not matter when.
 *
 * @param tag of the language (BCP 47), for the names of countries: `de`
 */
export function speak(language: Language, tag = 'en'): void {
  spoken = language;
  locale = tag;
}

export function spokenLocale(): string {
  return locale;
}
