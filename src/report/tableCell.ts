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

/** The two lines that begin a table. @param alignments of the columns, where not all stand on the left */
export function tableHead(names: readonly string[], alignments = names.map(() => '---')): string {
  return [names.map(tableCell), alignments].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
