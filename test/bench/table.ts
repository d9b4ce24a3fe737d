import { type Baseline, type Figure, meetsAim } from './figure';

const header = ['what', 'median', 'p95', 'processor', 'aim', 'met', 'beside it, in the same run'];

/** The figures as a Markdown table, which a terminal shows as well. */
export function table(figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(rowOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function rowOf(figure: Figure): string[] {
  const { what, measured, aim, aimOf, beside, note } = figure;
  const isSize = 'bytes' in measured;
  const limit = aim === undefined ? '' : isSize ? size(aim) : time(aim);
  const met = meetsAim(figure);
  return [
    what,
    isSize ? size(measured.bytes) : time(measured.median),
    isSize ? '' : time(measured.p95),
    isSize ? '' : time(measured.processor),
    aimOf === undefined ? limit : `${aimOf} = ${limit}`,
    met === undefined ? '' : met ? 'yes' : 'NO',
    [...beside.map(besideIt), ...(note === undefined ? [] : [note])].join('; '),
  ];
}

function besideIt({ what, median, p95, processor }: Baseline): string {
  return `${what} ${time(median)} (p95 ${time(p95)}, processor ${time(processor)})`;
}

/** Milliseconds with three digits that say something; microseconds below a tenth of one. */
function time(milliseconds: number): string {
  if (milliseconds < 0.1) return `${(milliseconds * 1000).toPrecision(3)} µs`;
  if (milliseconds >= 1000) return `${Math.round(milliseconds).toLocaleString('en')} ms`;
  return `${milliseconds.toPrecision(3)} ms`;
}

function size(bytes: number): string {
  const isSmall = bytes < 10 * 1024 * 1024;
  return isSmall ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
