/**
 * Inline Markdown as a cell of a table: one line, and no bar in it ends the cell. A bar is escaped where an odd number of
 * backslashes stands before it, in code too; renderers differ on even numbers.
 */
export function tableCell(markdown: string): string {
  return markdown
    .replace(/[^\S\n]*\n\s*/g, ' ')
    .replace(/(?<!\\)(\\*)\|/g, (whole, before: string) =>
      before.length % 2 === 1 ? whole : `${before}\\|`,
    );
}
