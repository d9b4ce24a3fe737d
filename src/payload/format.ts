const day = [
  String.raw`\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`,
  String.raw`\d{4}-02-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
];
/** A day that the calendar has: 2026-02-30 is none. */
const date = `(?:${day.join('|')})`;
const time = String.raw`\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;

/** Formats of strings that the models use and that can be told from the text alone. */
const patterns: Readonly<Record<string, string>> = {
  // The platform takes a moment without seconds or zone, which RFC 3339, and so the language service, does not.
  'date-time': String.raw`^${date}T${time}(?:Z|[+-]\d{2}:?\d{2})?$`,
  date: `^${date}$`,
  'local-date-time': `^${date}T${time}$`,
  'local-time': `^${time}$`,
  interval: String.raw`^[^/\s]{1,60}/[^/\s]{1,60}$`,
  uuid: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
};

const ranges: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** The pattern of strings of a format; undefined where the format is not known here, and so never broken. */
export function formatPattern(format: string): string | undefined {
  return Object.hasOwn(patterns, format) ? patterns[format] : undefined;
}

/** The range of numbers of a format; undefined where it has none. */
export function formatRange(format: string): readonly [minimum: number, maximum: number] | undefined {
  return Object.hasOwn(ranges, format) ? ranges[format] : undefined;
}
