const date = String.raw`\d{4}-\d{2}-\d{2}`;
const time = String.raw`\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;

/** Formats of strings that the models use and that can be told from the text alone. */
const shapes: Readonly<Record<string, RegExp>> = {
  'date-time': new RegExp(`^${date}T${time}(?:Z|[+-]\\d{2}:?\\d{2})?$`),
  date: new RegExp(`^${date}$`),
  'local-date-time': new RegExp(`^${date}T${time}$`),
  'local-time': new RegExp(`^${time}$`),
  interval: /^[^/\s]{1,60}\/[^/\s]{1,60}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
};

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** Whether a string is written as its format asks; a format that is not known here is never broken. */
export function fitsFormat(format: string, value: string): boolean {
  const shape = Object.hasOwn(shapes, format) ? shapes[format] : undefined;
  if (shape === undefined) return true;
  return shape.test(value) && isOnCalendar(format, value);
}

/** Whether a number lies in the range of its format. */
export function fitsRange(format: string, value: number): boolean {
  const range = Object.hasOwn(ranges, format) ? ranges[format] : undefined;
  return range === undefined || (value >= range[0] && value <= range[1]);
}

/** 2026-02-30 has the shape of a date and is none. */
function isOnCalendar(format: string, value: string): boolean {
  if (!format.includes('date')) return true;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
}
