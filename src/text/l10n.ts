/** Puts a sentence into a language: its parts stand for `{0}`, `{1}` … */
export type Translate = (sentence: string, ...parts: (string | number)[]) => string;

/** Who translates: the shape of `vscode.l10n`. */
export interface Language {
  readonly t: Translate;
}

/** For what is told by others too, in a report or on the command line, which stay English. */
export const english: Language = {
  t: (sentence, ...parts) =>
    sentence.replaceAll(/\{(\d+)\}/g, (hole, nth: string) => String(parts[Number(nth)] ?? hole)),
};

let spoken = english;

/**
 * What `vscode.l10n` is to the editor, for the parts of the core that only the editor shows: rows, hovers, lines above
 * requests. English wherever nobody speaks another language. What is pasted elsewhere, reports and requests to an
 * administrator, is not told by it.
 */
export const l10n: Language = { t: (sentence, ...parts) => spoken.t(sentence, ...parts) };

/** Has everything said in this language from now on. Tables of words are functions, so that it does not matter when. */
export function speak(language: Language): void {
  spoken = language;
}
