import { type MappedText, PieceBuilder } from '../../text/pieces';
import type { Span } from '../../text/span';
import { UnreadableInput } from '../request';
import { type CommandLine, isNewline, newlineAt } from './commandLine';
import { unescapeAnsi } from './ansiEscape';
import { readHereDocument } from './hereDocument';
import { l10n } from '../../text/l10n';

/**
 * Reads the command at `start` as bash and its kin read it, up to what ends a command.
 * @throws UnreadableInput on a command substitution, whose output nobody knows, and on an open quote.
 */
export function readBashCommand(text: string, start: number, limit: number): CommandLine {
  return new BashScanner(text, start, limit).read();
}

class BashScanner {
  private readonly words: MappedText[] = [];
  private word: PieceBuilder | undefined;
  private wordStart = 0;
  private lastEnd: number;
  private redirection: '' | 'file' | 'string' = '';
  private input: MappedText | undefined;
  private document: { delimiter: string; dedent: boolean } | undefined;

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
    this.endWord();
    const document = this.document && this.takeDocument(this.document);
    return {
      words: this.words,
      at: { start, end: document?.end ?? this.lastEnd },
      end: this.offset,
      ...(this.input && { input: this.input }),
    };
  }

  /** Takes what stands at the offset; false where the command ends. */
  private step(): boolean {
    const { text, offset } = this;
    const char = text[offset] ?? '';
    if (char === '\\') return this.takeEscape();
    if (char === "'") return this.takeSingleQuoted();
    if (char === '"') return this.takeDoubleQuoted(offset + 1);
    if (char === '$' || char === '`') return this.takeExpansion();
    if (char === ' ' || char === '\t') return this.endWord(1);
    if (isNewline(char) || char === ';' || char === '|' || char === ')') return false;
    if (char === '#' && !this.word) return false;
    if (char === '&' && text[offset + 1] !== '>') return false;
    if (char === '<' || char === '>' || char === '&') return this.takeRedirection();
    return this.copyTo(offset + 1);
  }

  private begin(): PieceBuilder {
    if (!this.word) this.wordStart = this.offset;
    return (this.word ??= new PieceBuilder(this.text));
  }

  private copyTo(end: number): true {
    this.begin().copy({ start: this.offset, end });
    this.offset = end;
    return true;
  }

  private takeEscape(): true {
    const { text, offset } = this;
    const newline = newlineAt(text, offset + 1);
    if (newline > 0) this.offset += 1 + newline;
    else {
      const end = Math.min(offset + 2, this.limit);
      this.begin().put(text.slice(offset + 1, end), { start: offset, end });
      this.offset = end;
    }
    return true;
  }

  private takeSingleQuoted(): true {
    const close = this.closing("'", this.offset + 1);
    this.begin().copy({ start: this.offset + 1, end: close });
    this.offset = close + 1;
    return true;
  }

  private takeDoubleQuoted(start: number): true {
    const word = this.begin();
    this.offset = start;
    for (;;) {
      const char = this.text[this.offset];
      if (this.offset >= this.limit || char === undefined) throw openQuote('"');
      if (char === '"') break;
      const next = this.text[this.offset + 1] ?? '';
      const newline = char === '\\' ? newlineAt(this.text, this.offset + 1) : 0;
      if (newline > 0) this.offset += 1 + newline;
      else if (char === '\\' && '$`"\\'.includes(next) && next) this.takeEscape();
      else if (char === '$' || char === '`') this.takeVariable();
      else this.copyIn(word);
    }
    this.offset++;
    return true;
  }

  private copyIn(word: PieceBuilder): void {
    word.copy({ start: this.offset, end: this.offset + 1 });
    this.offset++;
  }

  /** Outside quotes, `$` may also open a quote of its own kind. */
  private takeExpansion(): true {
    if (this.text.startsWith('$"', this.offset)) {
      this.begin();
      return this.takeDoubleQuoted(this.offset + 2);
    }
    if (!this.text.startsWith("$'", this.offset)) return this.takeVariable();
    const word = this.begin();
    const start = this.offset + 2;
    const close = this.closing("'", start, true);
    unescapeAnsi(this.text, { start, end: close }, word);
    this.offset = close + 1;
    return true;
  }

  private takeVariable(): true {
    const { text, offset } = this;
    if (text[offset] === '`' || text.startsWith('$(', offset)) throw substitution();
    const [whole, braced, plain] =
      /^\$(?:\{([A-Za-z_]\w*)[^{}\n]{0,200}\}|([A-Za-z_]\w*|\d))/.exec(text.slice(offset, offset + 300)) ??
      [];
    if (whole === undefined) return this.copyTo(offset + 1);
    const name = braced ?? plain ?? '';
    this.begin().put(`{{${name}}}`, { start: offset, end: offset + whole.length });
    this.offset += whole.length;
    return true;
  }

  private closing(quote: string, start: number, escapes = false): number {
    for (let i = start; i < this.limit; i++) {
      if (escapes && this.text[i] === '\\') i++;
      else if (this.text[i] === quote) return i;
    }
    throw openQuote(quote);
  }

  private endWord(skip = 0): true {
    if (this.word) {
      const word = this.word.build({ start: this.wordStart, end: this.offset });
      if (this.redirection === 'string') this.input = word;
      if (this.redirection === '') this.words.push(word);
      this.redirection = '';
      this.lastEnd = this.offset;
      this.word = undefined;
    }
    this.offset += skip;
    return true;
  }

  /** `> file` and `2>&1` are no words of the command; `<<END` and `<<<` feed it. */
  private takeRedirection(): true {
    const { text, offset } = this;
    if (text.startsWith('<(', offset) || text.startsWith('>(', offset)) throw substitution();
    const [operator] = /^(?:<<<|<<-?|<|&>>?|>>|>&\d|>[&|]?)/.exec(text.slice(offset, offset + 4)) ?? [''];
    if (/^\d$/.test(text.slice(this.wordStart, offset)) && this.word) this.word = undefined;
    this.endWord();
    this.offset += operator.length || 1;
    if (operator === '<<' || operator === '<<-') {
      const [whole, delimiter] =
        /^[ \t]*['"\\]?(\w+)['"]?/.exec(text.slice(this.offset, this.offset + 100)) ?? [];
      if (whole && delimiter) {
        this.document = { delimiter, dedent: operator === '<<-' };
        this.offset += whole.length;
        this.lastEnd = this.offset;
      }
    } else if (!/^>&\d$/.test(operator)) {
      this.redirection = operator === '<<<' ? 'string' : 'file';
    }
    return true;
  }

  private takeDocument({ delimiter, dedent }: { delimiter: string; dedent: boolean }): Span {
    const document = readHereDocument(this.text, this.offset, this.limit, delimiter, dedent);
    this.input = { text: this.text.slice(document.body.start, document.body.end), at: document.body };
    this.offset = document.end;
    return { start: document.body.start, end: document.end };
  }
}

function substitution(): UnreadableInput {
  return new UnreadableInput(
    l10n.t(
      'The command takes the output of another command ({0} or backticks), which is not run here: put the value or a variable such as {1} in its place.',
      '$(…)',
      '$TOKEN',
    ),
  );
}

function openQuote(quote: string): UnreadableInput {
  return new UnreadableInput(
    l10n.t('A quote ({0}) in the command never closes: select the whole command.', quote),
  );
}
