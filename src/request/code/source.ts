import type { Span } from '../../text/span';
import type { Variables } from '../url';
import { decodeString } from './string';
import { type Token, tokenize } from './token';

/** A name is seldom given a value more often; the rest is not looked at. */
const maxDeclarations = 5000;
/** A bound on what a value may multiply to when it is filled in. */
const maxVariableLength = 2048;

/** A piece of source code in words, and where names get their values. */
export class Source {
  readonly tokens: readonly Token[];
  /** Name to the indices of the tokens at which its values begin, in order. */
  private readonly declarations = new Map<string, number[]>();

  constructor(
    readonly text: string,
    area: Span,
  ) {
    this.tokens = tokenize(text, area);
    this.findDeclarations();
  }

  /** Whether a mark stands at an index. */
  isMark(index: number, mark: string): boolean {
    const token = this.tokens[index];
    return token?.kind === 'mark' && token.text === mark;
  }

  /** The name at an index, undefined for anything else. */
  nameAt(index: number): string | undefined {
    const token = this.tokens[index];
    return token?.kind === 'name' ? token.text : undefined;
  }

  /** Whether a line break stands between a token and the one before it. */
  beginsLine(index: number): boolean {
    const [before, token] = [this.tokens[index - 1], this.tokens[index]];
    return !before || !token || /[\r\n]/.test(this.text.slice(before.at.end, token.at.start));
  }

  /** Where the value of a name begins that it was given last before an index, else first after it. */
  declarationOf(name: string, index: number): number | undefined {
    const found = this.declarations.get(name);
    return found?.findLast((start) => start <= index) ?? found?.[0];
  }

  /** The names that are given plain texts, for URLs made of them; the last value before the index counts. */
  textVariables(index: number): Variables {
    return {
      get: (name) => {
        const token = this.tokens[this.declarationOf(name, index) ?? -1];
        if (token?.kind !== 'string' || token.at.end - token.at.start > maxVariableLength) return undefined;
        return decodeString(this.text, token).text;
      },
    };
  }

  /** `name = value`, with or without a type between (`const body: Call = …`); not the defaults of parameters. */
  private findDeclarations(): void {
    const brackets: string[] = [];
    let count = 0;
    this.tokens.forEach((token, index) => {
      if (token.kind !== 'mark') return;
      if ('([{'.includes(token.text)) brackets.push(token.text);
      else if (')]}'.includes(token.text)) brackets.pop();
      else if (
        (token.text === '=' || token.text === ':=') &&
        brackets.at(-1) !== '(' &&
        count < maxDeclarations
      ) {
        const name = this.declaredName(index);
        if (name === undefined) return;
        count++;
        const found = this.declarations.get(name);
        if (found) found.push(index + 1);
        else this.declarations.set(name, [index + 1]);
      }
    });
  }

  private declaredName(equals: number): string | undefined {
    // `const body: CreateCallRequest[] = …` has its name before the colon.
    for (let i = equals - 1; i >= Math.max(0, equals - 12); i--) {
      if (
        this.isMark(i, ':') &&
        this.nameAt(i - 1) !== undefined &&
        /^(?:const|let|var)$/.test(this.nameAt(i - 2) ?? '')
      ) {
        return this.nameAt(i - 1);
      }
      if (this.beginsLine(i)) break;
    }
    // `body.phoneNumber = …` gives no name a value.
    return this.isMark(equals - 2, '.') ? undefined : this.nameAt(equals - 1);
  }
}
