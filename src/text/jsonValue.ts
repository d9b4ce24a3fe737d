/** The value of a JSON text; undefined where it is none. */
export function jsonValue(text: string | undefined): unknown {
  if (text === undefined || !mayBeJson(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

/**
 * Whether a text begins and ends as JSON does. Most texts that are asked about are sentences, and an exception for each
 * would cost more than everything else that is done with it.
 */
function mayBeJson(text: string): boolean {
  const first = text[nextSolid(text, 0, 1)] ?? '';
  const closer = closers[first];
  if (closer !== undefined) return text[nextSolid(text, text.length - 1, -1)] === closer;
  return '-0123456789tfn'.includes(first) && first !== '';
}

/** The offset of the next character that is no blank. */
function nextSolid(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += step;
  return at;
}
