import { type MappedText, mappedSlice, PieceBuilder } from '../../text/pieces';
import { type CommandLine, isNewline, newlineAt } from './commandLine';
import { readPowershellString, readPowershellVariable } from './powershellString';

/**
 * Reads the command at `start` as PowerShell reads one that runs a program such as curl.exe.
 * @throws UnreadableInput on an open quote.
 */
export function readPowershellCommand(text: string, start: number, limit: number): CommandLine {
  const words: MappedText[] = [];
  let offset = start;
  let end = start;
  for (;;) {
    offset = skipBlanks(text, offset, limit);
    if (offset >= limit || isCommandEnd(text[offset])) break;
    const word = readWord(text, offset, limit);
    words.push(withProgramQuotes(text, word.value));
    offset = word.end;
    ({ end } = word);
  }
  return { words, at: { start, end }, end: offset };
}

/** Behind blanks and backticks that join the next line. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  for (; offset < limit;) {
    if (text[offset] === ' ' || text[offset] === '\t') offset++;
    else if (text[offset] === '`' && newlineAt(text, offset + 1) > 0)
      offset += 1 + newlineAt(text, offset + 1);
    else break;
  }
  return offset;
}

/** Whether a character outside quotes ends a command: a line break, a pipe, or the bracket around it. */
export function isCommandEnd(char: string | undefined): boolean {
  return isNewline(char) || char === ';' || char === '|' || char === ')' || char === '}';
}

function readWord(text: string, start: number, limit: number): { value: MappedText; end: number } {
  const builder = new PieceBuilder(text);
  let at = start;
  while (at < limit && text[at] !== ' ' && text[at] !== '\t' && !isCommandEnd(text[at])) {
    const quoted = readPowershellString(text, at, limit);
    const variable = text[at] === '$' ? readPowershellVariable(text, at) : undefined;
    if (quoted) {
      builder.append(quoted.value);
      at = quoted.end;
    } else if (variable) {
      builder.put(`{{${variable.name}}}`, { start: at, end: variable.end });
      at = variable.end;
    } else if (text[at] === '`') {
      if (newlineAt(text, at + 1) > 0) break;
      builder.copy({ start: at + 1, end: Math.min(at + 2, limit) });
      at += 2;
    } else {
      builder.copy({ start: at, end: at + 1 });
      at++;
    }
  }
  return { value: builder.build({ start, end: Math.min(at, limit) }), end: Math.min(at, limit) };
}

/** A program splits its command line once more, so that people write `\"` for a quote inside a quoted word. */
function withProgramQuotes(text: string, word: MappedText): MappedText {
  if (!word.text.includes('\\"') || /(?<!\\)"/.test(word.text)) return word;
  const builder = new PieceBuilder(text);
  let from = 0;
  for (const { index } of word.text.matchAll(/\\"/g)) {
    appendSlice(builder, word, from, index);
    from = index + 1;
  }
  appendSlice(builder, word, from, word.text.length);
  return builder.build(word.at);
}

function appendSlice(builder: PieceBuilder, word: MappedText, start: number, end: number): void {
  if (start < end) builder.append(mappedSlice(word, start, end));
}
