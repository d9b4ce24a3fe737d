/** Puts a sentence into a language: its parts stand for `{0}`, `{1}` … */
export type Translate = (sentence: string, ...parts: (string | number)[]) => string;

/** Who translates: the shape of `vscode.l10n`. */
export interface Language {
  readonly t: Translate;
}

/** What the command line speaks, and everybody until another language is spoken. */
export const english: Language = {
  t: (sentence, ...parts) => (parts.length === 0 ? sentence : filled(sentence, parts)),
};

/** Texts and the numbers of the holes between them, in turns, by sentence: of those there are as many as are written. */
const taken = new Map<string, readonly string[]>();

function filled(sentence: string, parts: readonly (string | number)[]): string {
  let pieces = taken.get(sentence);
  if (pieces === undefined) taken.set(sentence, (pieces = sentence.split(/\{(\d+)\}/)));
  let text = '';
  pieces.forEach(
    (piece, at) => (text += at % 2 === 0 ? piece : String(parts[Number(piece)] ?? `{${piece}}`)),
  );
  return text;
}

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
