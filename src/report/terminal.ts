import { styleText } from 'node:util';
import { markOf, type Check, type CheckStatus, type Mark } from '../diagnosis/diagnosis';
import type { Answer } from './answer';
import { inlineText } from './inlineText';
import { addressee, statusMark } from './marks';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Style = Parameters<typeof styleText>[0];

const STYLE: Readonly<Record<CheckStatus, Style>> = {
  pass: 'green',
  fail: 'red',
  unknown: 'yellow',
  notApplicable: 'gray',
};
const MARK_STYLE: Readonly<Record<Mark, Style>> = {
  allowed: 'green',
  allowedUnlessPolicy: 'cyan',
  denied: 'red',
  unknown: 'yellow',
};
const HEADER = ['Check', 'Endpoint', 'Expected', 'Actual'] as const;
/** Shares of the width that the four columns get. */
const SHARES = [0.2, 0.26, 0.24, 0.3];

/** The answer for a terminal: the same words as the Markdown report, the table in columns. */
export function terminalReport(answer: Answer, { colour, width }: TerminalOptions): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const room = Math.max(60, Math.min(width, 160));
  const others =
    answer.alternatives.length > 0
      ? `; ${answer.cause === null ? 'possible' : 'also possible'}: ${answer.alternatives.join(', ')}`
      : '';
  const numbered = (lines: readonly string[]): string[] =>
    lines.flatMap((line, i) => wrap(`${i + 1}. ${inlineText(line)}`, room, '   '));
  const block = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
  return [
    paint('bold', answer.subject),
    paint(MARK_STYLE[markOf(answer)], wrap(answer.headline, room, '').join('\n')),
    `cause: ${answer.cause ?? 'not settled'} (confidence ${answer.confidence})${others}`,
    '',
    ...table(answer.checks, room, paint),
    ...block('What to do', numbered(answer.advice.map((a) => `${addressee(a.who)}: ${a.text}`))),
    ...block('What would settle more', numbered(answer.nextEvidence)),
    ...block(
      'Near operations',
      answer.nearest.map((o) => `   ${o.method} ${o.path}`),
    ),
    ...block('Remarks', numbered(answer.notes)),
    '',
  ].join('\n');
}

function table(
  checks: readonly Check[],
  room: number,
  paint: (style: Style, text: string) => string,
): string[] {
  const widths = SHARES.map((share) => Math.floor((room - 6) * share));
  const lines = (cells: readonly string[], style: Style): string[] => {
    const wrapped = cells.map((cell, i) => wrap(inlineText(cell), widths[i] ?? 20, ''));
    const height = Math.max(...wrapped.map((w) => w.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((w, i) =>
          i === 0 ? paint(style, pad(w[line] ?? '', widths[0] ?? 20)) : pad(w[line] ?? '', widths[i] ?? 20),
        )
        .join('  ')
        .trimEnd(),
    );
  };
  return [
    ...lines(HEADER, 'bold'),
    widths.map((w) => '─'.repeat(w)).join('  '),
    ...checks.flatMap((c) =>
      lines(
        [`${statusMark[c.status]} ${c.check}`, c.endpoint, c.expected, `${c.actual} (${c.source})`],
        STYLE[c.status],
      ),
    ),
  ];
}

/** Breaks at blanks, and long names (paths) after a slash, comma or colon. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ /,:&?])/).flatMap((p) => slices(p, width - indent.length))) {
    const fits = line.length + piece.trimEnd().length <= width;
    if (!fits && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function slices(piece: string, width: number): string[] {
  return piece.length <= width ? [piece] : (piece.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []);
}

function pad(text: string, width: number): string {
  return text.padEnd(width);
}
