import { printParseErrorCode, type Node } from 'jsonc-parser';
import type { Body } from '../request/request';
import type { ValueNode } from '../text/jsonNode';
import { readTree, type JsonTree } from '../text/jsonTree';
import { sourceSpan } from '../text/pieces';
import type { Span } from '../text/span';
import { withoutVariables } from './bareVariables';
import { l10n } from '../text/l10n';

/** Deeper nesting is no request anybody wrote. */
const deepest = 100;

/** A problem of syntax, with its place in the text that was read. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly at: Span;
}

/** What the parser says, in words. */
const inWords: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () => l10n.t('a word that is no JSON value'),
  InvalidNumberFormat: () => l10n.t('a number that is not written as JSON has them'),
  PropertyNameExpected: () => l10n.t('the name of a field, in double quotes, is expected'),
  ValueExpected: () => l10n.t('a value is expected'),
  ColonExpected: () => l10n.t('a colon is expected'),
  CommaExpected: () => l10n.t('a comma is expected'),
  CloseBraceExpected: () => l10n.t('a closing brace is expected'),
  CloseBracketExpected: () => l10n.t('a closing bracket is expected'),
  EndOfFileExpected: () => l10n.t('the JSON value ends before this'),
  UnexpectedEndOfComment: () => l10n.t('a comment that does not end'),
  UnexpectedEndOfString: () => l10n.t('a string that does not end on its line'),
  UnexpectedEndOfNumber: () => l10n.t('a number that is cut off'),
  InvalidUnicode: () => l10n.t('a \\u escape without four hexadecimal digits'),
  InvalidEscapeCharacter: () => l10n.t('an escape that JSON does not have'),
  InvalidCharacter: () => l10n.t('a control character inside a string'),
};

/** A JSON body as a tree with places. Reads as much as can be read of a text that is half typed. */
export class BodyTree {
  readonly root: ValueNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  private readonly variables: ReadonlySet<number>;
  /** Offsets where the parser stumbled, sorted: what stands there may be lost. */
  private readonly stumbles: readonly number[];

  constructor(private readonly body: Body) {
    const { text, variables } = withoutVariables(body.text);
    this.variables = variables;
    const tree = readTree(text, deepest);
    this.root = tree.root;
    this.stumbles = tree.errors.map(({ offset }) => offset).sort((one, other) => one - other);
    this.problems = problemsOf(tree);
  }

  /** Where something of the body stands in the source. */
  at(start: number, end: number): Span {
    return sourceSpan(this.body, { start, end });
  }

  atNode(node: Node): Span {
    return this.at(node.offset, node.offset + node.length);
  }

  /** The opening bracket of an object or array: a whole object is too much to underline. */
  atOpening(node: Node): Span {
    return this.at(node.offset, node.offset + Math.min(1, node.length));
  }

  /** What stands in the text at a node, at most 200 characters. */
  textOf(node: Node): string {
    return this.body.text.slice(node.offset, node.offset + Math.min(node.length, 200));
  }

  /** A `{{variable}}` without quotes, which may stand for a value of any type. */
  isVariable(node: Node): boolean {
    return this.variables.has(node.offset);
  }

  /** Whether all of an object or array could be read to its end, so that what it lacks can be told. */
  isWhole(node: Node): boolean {
    const end = node.offset + node.length;
    const closes = node.length > 1 && /[}\]]/.test(this.body.text[end - 1] ?? '');
    return closes && this.body.partial !== true && !this.stumblesIn(node.offset, end);
  }

  private stumblesIn(start: number, end: number): boolean {
    let [low, high] = [0, this.stumbles.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.stumbles[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.stumbles[low] ?? Infinity) < end;
  }
}

function problemsOf({ errors, comments, trailingCommas, isTooDeep }: JsonTree): SyntaxProblem[] {
  if (isTooDeep)
    return [{ problem: l10n.t('nested deeper than {0} levels', deepest), at: { start: 0, end: 1 } }];
  const problems = [
    ...comments.map((at) => ({ problem: l10n.t('a comment'), at })),
    ...trailingCommas.map((at) => ({ problem: l10n.t('a comma behind the last element'), at })),
    ...errors.map(({ error, offset, length }) => {
      const name = printParseErrorCode(error);
      return { problem: inWords[name]?.() ?? name, at: { start: offset, end: offset + length } };
    }),
  ];
  return problems.sort((one, other) => one.at.start - other.at.start);
}
