import { type MappedText, PieceBuilder } from '../../text/pieces';
import { UnreadableInput } from '../request';
import { newlineAt } from './commandLine';
import { l10n } from '../../text/l10n';

/** A quoted string of PowerShell and the offset behind it. */
export interface QuotedString {
  readonly value: MappedText;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  0: '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
};

/**
 * The quoted string or here-string at an offset, variables as `{{name}}`; undefined where there is none.
 * @throws UnreadableInput where it never closes.
 */
export function readPowershellString(text: string, offset: number, limit: number): QuotedString | undefined {
  if (text[offset] === '@') return readHereString(text, offset, limit);
  const quote = text[offset];
  if (quote !== '"' && quote !== "'") return undefined;
  const builder = new PieceBuilder(text);
  let at = offset + 1;
  for (;;) {
    if (at >= limit)
      throw new UnreadableInput(
        l10n.t('A quote ({0}) in the command never closes: select the whole command.', quote),
      );
    if (text[at] !== quote) at = quote === '"' ? takeExpandable(text, at, builder) : takePlain(at, builder);
    else if (text[at + 1] === quote) {
      builder.put(quote, { start: at, end: at + 2 });
      at += 2;
    } else break;
  }
  return { value: builder.build({ start: offset, end: at + 1 }), end: at + 1 };
}

/** `@"`, lines, `"@` at the start of a line. */
function readHereString(text: string, offset: number, limit: number): QuotedString | undefined {
  const quote = text[offset + 1];
  if (quote !== '"' && quote !== "'") return undefined;
  const newline = newlineAt(text, offset + 2);
  if (newline === 0) return undefined;
  const close = text.indexOf(`\n${quote}@`, offset + 2);
  if (close < 0 || close >= limit) {
    throw new UnreadableInput(
      l10n.t('A here-string ({0}) never closes: select the whole command.', `@${quote}`),
    );
  }
  const end = text[close - 1] === '\r' ? close - 1 : close;
  const builder = new PieceBuilder(text);
  let at = offset + 2 + newline;
  while (at < end) at = quote === '"' ? takeExpandable(text, at, builder) : takePlain(at, builder);
  return { value: builder.build({ start: offset, end: close + 3 }), end: close + 3 };
}

function takePlain(at: number, builder: PieceBuilder): number {
  builder.copy({ start: at, end: at + 1 });
  return at + 1;
}

/** One character, escape or variable of an expandable string. */
function takeExpandable(text: string, at: number, builder: PieceBuilder): number {
  if (text[at] === '`') {
    const length = newlineAt(text, at + 1) || 1;
    const char = text.slice(at + 1, at + 1 + length);
    builder.put(escapes[char] ?? char, { start: at, end: at + 1 + length });
    return at + 1 + length;
  }
  const variable = text[at] === '$' ? readPowershellVariable(text, at) : undefined;
  if (!variable) return takePlain(at, builder);
  builder.put(`{{${variable.name}}}`, { start: at, end: variable.end });
  return variable.end;
}

/** `$name`, `${name}`, `$env:NAME` or `$($name.Field)` at an offset. */
export function readPowershellVariable(text: string, at: number): { name: string; end: number } | undefined {
  const match = /^\$(?:\{([\w:]{1,100})\}|\(\$?([^()\n]{0,200})\)|((?:env:)?[A-Za-z_]\w{0,100}))/i.exec(
    text.slice(at, at + 210),
  );
  if (!match) return undefined;
  const name = (match[1] ?? match[2] ?? match[3] ?? '').replace(/^env:/i, '');
  return { name: /^[\w.]{1,100}$/.test(name) ? name : 'expression', end: at + match[0].length };
}
