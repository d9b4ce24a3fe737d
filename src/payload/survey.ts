import { createScanner } from 'jsonc-parser';
import type { Span } from '../text/span';

/** A problem of syntax, with its place in the text that was read. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly at: Span;
}

/** The numbers of jsonc-parser's tokens that matter here: its enumeration is gone at run time. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  blank: 14,
  lineBreak: 15,
  end: 17,
} as const;

/** What can be seen in a JSON text without building its tree, and a text that a parser can read. */
export interface Survey {
  /** The text with each bare `{{variable}}` made a string of the same length, so that offsets hold. */
  readonly text: string;
  /** How deep its brackets nest. */
  readonly depth: number;
  /** Offsets of the bare variables. */
  readonly variables: readonly number[];
  /** Comments and trailing commas: editors allow them, the API does not. */
  readonly problems: readonly SyntaxProblem[];
}

/** Goes through a text once, token by token, whatever its length and nesting. */
export function survey(text: string): Survey {
  const scanner = createScanner(text, false);
  const variables: number[] = [];
  const problems: SyntaxProblem[] = [];
  const parts: string[] = [];
  let [copied, depth, deepest] = [0, 0, 0];
  let comma: number | undefined;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const variable = kind === token.openBrace ? variableAt(text, start) : '';
    if (variable !== '') {
      parts.push(text.slice(copied, start), `"${variable.slice(1, -1).replace(/["\\]/g, '_')}"`);
      variables.push(start);
      copied = start + variable.length;
      scanner.setPosition(copied);
      comma = undefined;
      continue;
    }
    if (kind === token.openBrace || kind === token.openBracket) deepest = Math.max(deepest, ++depth);
    if (kind === token.closeBrace || kind === token.closeBracket) {
      depth--;
      if (comma !== undefined)
        problems.push({ problem: 'a comma behind the last element', at: { start: comma, end: comma + 1 } });
    }
    if (kind === token.lineComment || kind === token.blockComment)
      problems.push({ problem: 'a comment', at: { start, end } });
    else if (kind !== token.blank && kind !== token.lineBreak)
      comma = kind === token.comma ? start : undefined;
  }
  return { text: parts.join('') + text.slice(copied), depth: deepest, variables, problems };
}

function variableAt(text: string, start: number): string {
  const pattern = /\{\{[^{}\r\n]{0,200}\}\}/y;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}
