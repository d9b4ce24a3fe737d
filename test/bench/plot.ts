import { type Growth } from './figure';

const width = 720;
const height = 400;
const margin = { left: 70, right: 170, top: 40, bottom: 50 };
const colours = ['#0b6bcb', '#c8511b', '#3a7d34', '#7a4fb5'];

/** A plot of how something grows, both axes linear: what grows linearly is a straight line. */
export function plot({ title, size, lines }: Growth): string {
  const points = lines.flatMap((line) => line.points);
  const farthest = Math.max(1e-9, ...points.map(([right]) => right));
  const highest = Math.max(1e-9, ...points.map(([, up]) => up));
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = (value: number): number => margin.left + (value / farthest) * inner.width;
  const y = (value: number): number => margin.top + inner.height - (value / highest) * inner.height;
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const grid = steps.flatMap((step) => {
    const [right, up] = [farthest * step, highest * step];
    return [
      `<path d="M${margin.left} ${y(up)}h${inner.width}" stroke="#ddd"/>`,
      text(margin.left - 8, y(up) + 4, short(up), 'end'),
      text(x(right), height - margin.bottom + 20, short(right), 'middle'),
    ];
  });
  const drawn = lines.flatMap((line, i) => {
    const colour = colours[i % colours.length] ?? '#000';
    const path = line.points.map(([size, time], n) => `${n === 0 ? 'M' : 'L'}${x(size)} ${y(time)}`).join('');
    const dots = line.points.map(
      ([size, time]) => `<circle cx="${x(size)}" cy="${y(time)}" r="3" fill="${colour}"/>`,
    );
    const label = text(width - margin.right + 12, margin.top + 16 * (i + 1), line.name, 'start', colour);
    return [`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...dots, label];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(margin.left, 22, title, 'start'),
    ...grid,
    text(margin.left + inner.width / 2, height - 10, size, 'middle'),
    text(margin.left - 8, margin.top - 8, 'ms', 'end'),
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, said: string, anchor: string, colour = '#333'): string {
  const clean = said.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${clean}</text>`;
}

function short(value: number): string {
  return value >= 1000 ? `${Number((value / 1000).toPrecision(3))}k` : String(Number(value.toPrecision(3)));
}
