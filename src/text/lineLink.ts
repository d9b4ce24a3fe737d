import type { Span } from './span';

/** Makes links of the form `uri#L14,3` from places in a text; line and column count from 1. */
export function lineLink(uri: string, text: string): (place: { readonly at?: Span }) => string | undefined {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  return ({ at }) => {
    if (!at) return undefined;
    const line = starts.findLastIndex((start) => start <= at.start);
    return `${uri}#L${line + 1},${at.start - (starts[line] ?? 0) + 1}`;
  };
}
