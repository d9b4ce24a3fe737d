import { createHash } from 'node:crypto';

/** What every object of the platform has. */
export interface Named {
  /** A GUID. */
  readonly id: string;
  readonly name: string;
}

/**
 * A GUID made from a name, the same on every start (RFC 9562, version 8), so that invented objects can refer
 * to each other by name and reports about them stay comparable.
 */
export function namedId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** An object of a kind, its id made from both names. */
export function named(kind: string, name: string): Named {
  return { id: namedId(`${kind}/${name}`), name };
}
