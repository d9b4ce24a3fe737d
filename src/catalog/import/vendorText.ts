const LONGEST = 800;

/** A sentence of the vendor's on one line, cut where it is long; undefined where it says nothing. */
export function vendorText(written: string | undefined): string | undefined {
  const line = written
    ?.slice(0, 4 * LONGEST)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (line === undefined || line === '') return undefined;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
