import { type MappedText, PieceBuilder } from '../../text/pieces';
import type { Span } from '../../text/span';
import { type CommandLine, isNewline, newlineAt } from './commandLine';

/**
 * Reads the command at `start` as the Windows command processor reads it: it takes its own escapes (`^`) and
 * variables (`%NAME%`) first, then the program splits what is left into words, where `\"` is a quote.
 */
export function readCmdCommand(text: string, start: number, limit: number): CommandLine {
  return new CmdScanner(text, start, limit).read();
}

class CmdScanner {
  private readonly words: MappedText[] = [];
  private word: PieceBuilder | undefined;
  private wordStart = 0;
  private lastEnd: number;
  /** Inside quotes as the command processor sees them: `^` and `&` mean nothing there. */
  private quotedForShell = false;
  /** Inside quotes as the program sees them: blanks split no words there. */
  private quotedForProgram = false;
  private backslashes: Span[] = [];

  constructor(
    private readonly text: string,
    private offset: number,
    private readonly limit: number,
  ) {
    this.lastEnd = offset;
  }

  read(): CommandLine {
    const start = this.offset;
    while (this.offset < this.limit && this.step());
    this.endWord(this.offset);
    return { words: this.words, at: { start, end: this.lastEnd }, end: this.offset };
  }

  private step(): boolean {
    const { text, offset } = this;
    const char = text[offset] ?? '';
    if (isNewline(char)) return false;
    if (char === '%' && this.takeVariable()) return true;
    if (!this.quotedForShell) {
      if (char === '^') return this.takeCaret();
      if ('&|<>'.includes(char)) return false;
    }
    if (char === '"') this.quotedForShell = !this.quotedForShell;
    this.offset++;
    this.deliver({ start: offset, end: offset + 1 }, char);
    return true;
  }

  /** `^x` is x; `^` at the end of a line joins the next one, where a second line break is taken as it is. */
  private takeCaret(): true {
    const start = this.offset;
    const newline = newlineAt(this.text, start + 1);
    const at = start + 1 + newline;
    const length = newline > 0 ? newlineAt(this.text, at) : 1;
    const end = Math.min(at + length, this.limit);
    this.offset = Math.max(end, start + 1);
    if (length > 0 && at < this.limit)
      this.deliver({ start, end }, newline > 0 ? '\n' : (this.text[at] ?? ''));
    return true;
  }

  private takeVariable(): boolean {
    const { text, offset } = this;
    const [whole, name = ''] = /^%([A-Za-z_]\w{0,100})%/.exec(text.slice(offset, offset + 103)) ?? [];
    // `%2Fab%3F` is percent-encoding.
    const encoded = /^[0-9A-F]{2}/i.test(name) && /^[0-9A-F]{2}/i.test(text.slice(offset + name.length + 2));
    if (whole === undefined || encoded) return false;
    this.flushBackslashes();
    this.begin(offset).put(`{{${name}}}`, { start: offset, end: offset + whole.length });
    this.offset += whole.length;
    return true;
  }

  /** Takes a character that the command processor hands on. */
  private deliver(at: Span, char: string): void {
    if (char === '\\') {
      this.begin(at.start);
      this.backslashes.push(at);
    } else if (char === '"') {
      this.takeQuote(at);
    } else {
      this.flushBackslashes();
      if ((char === ' ' || char === '\t') && !this.quotedForProgram) this.endWord(at.start);
      else this.add(at, char);
    }
  }

  /** Of the backslashes before a quote every second one counts; an odd one makes the quote a character. */
  private takeQuote(at: Span): void {
    const { backslashes } = this;
    const escaped = backslashes.length % 2 === 1 ? backslashes.at(-1) : undefined;
    this.backslashes = backslashes.filter((_, i) => i % 2 === 1);
    if (escaped) this.backslashes = this.backslashes.slice(0, (backslashes.length - 1) / 2);
    this.flushBackslashes();
    this.begin(at.start);
    if (escaped) this.add({ start: escaped.start, end: at.end }, '"');
    else this.quotedForProgram = !this.quotedForProgram;
  }

  private flushBackslashes(): void {
    for (const at of this.backslashes) this.add(at, '\\');
    this.backslashes = [];
  }

  private add(at: Span, char: string): void {
    const word = this.begin(at.start);
    if (at.end - at.start === char.length) word.copy(at);
    else word.put(char, at);
  }

  private begin(start: number): PieceBuilder {
    if (!this.word) this.wordStart = start;
    return (this.word ??= new PieceBuilder(this.text));
  }

  private endWord(end: number): void {
    this.flushBackslashes();
    if (!this.word) return;
    this.words.push(this.word.build({ start: this.wordStart, end }));
    this.word = undefined;
    this.lastEnd = end;
  }
}
