import { createScanner } from 'jsonc-parser';

/** The numbers of jsonc-parser's tokens that matter here: its enumeration is gone at run time. */
const token = { openBrace: 1, end: 17 } as const;

/** A text that a parser can read, and what was a variable in it. */
export interface FilledText {
  /** The text with each bare `{{variable}}` made a string of the same length, so that offsets hold. */
  readonly text: string;
  /** Offsets of the bare variables. */
  readonly variables: ReadonlySet<number>;
}

/** Makes strings of the `{{variables}}` that stand without quotes, where any value may stand. */
export function withoutVariables(text: string): FilledText {
  const variables = new Set<number>();
  if (!text.includes('{{')) return { text, variables };
  const scanner = createScanner(text, true);
  const parts: string[] = [];
  let copied = 0;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind !== token.openBrace) continue;
    const start = scanner.getTokenOffset();
    const variable = variableAt(text, start);
    if (variable === '') continue;
    parts.push(text.slice(copied, start), `"${variable.slice(1, -1).replace(/["\\]/g, '_')}"`);
    variables.add(start);
    copied = start + variable.length;
    scanner.setPosition(copied);
  }
  return { text: parts.join('') + text.slice(copied), variables };
}

function variableAt(text: string, start: number): string {
  const pattern = /\{\{[^{}\r\n]{0,200}\}\}/y;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}
