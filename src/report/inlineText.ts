/** Inline Markdown without its marks, for terminals and tickets. */
export function inlineText(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>|:.])|`/g, (_, escaped: string | undefined) => escaped ?? '');
}
