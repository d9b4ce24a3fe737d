/** The words of a text, split at blanks and line breaks. */
export function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
