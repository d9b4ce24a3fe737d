/** A run of backticks, an escape, or any other letter. */
const plain = /`+|\\.|[^`\\]|\\$/suy;
/** In code a backslash is a letter like any other. */
const inCode = /`+|[^`]/suy;

/**
 * Inline Markdown cut to a width: what was code stays code, and no escape is cut in two, so that nothing in it becomes
 * markup.
 */
export function cutMarkdown(markdown: string, width: number): string {
  if (markdown.length <= width) return markdown;
  let end = 0;
  let fence = '';
  for (;;) {
    const piece: RegExp = fence === '' ? plain : inCode;
    piece.lastIndex = end;
    const [found = ''] = piece.exec(markdown) ?? [];
    if (found === '' || end + found.length > width) break;
    end += found.length;
    if (found.startsWith('`')) fence = fence === '' ? found : fence === found ? '' : fence;
  }
  const cut = markdown.slice(0, end);
  return fence === '' ? `${cut}…` : `${cut} ${fence}…`;
}
