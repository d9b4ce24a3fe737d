import assert from 'node:assert/strict';
import { foundAmong } from '../containment/search';

/** Where a secret could come out of the editor, and whether the number of somebody who is called has its place there. */
const holdsNumbers = {
  reports: true,
  'saved reports': true,
  'evidence in a file': true,
  clipboard: true,
  'answers to agents': true,
  'messages and questions': true,
  'rows of the explorer': true,
  problems: true,
  hovers: true,
  lenses: true,
  'log lines': false,
  settings: false,
  'what is remembered': false,
  'files of the extension': false,
  'names of files in the workspace': false,
} as const;

export type Sink = keyof typeof holdsNumbers;

export const sinks = Object.keys(holdsNumbers) as Sink[];
export const sinksWithoutNumbers = sinks.filter((name) => !holdsNumbers[name]);

/** What came out, by where. */
export class Written {
  private readonly pieces = new Map<Sink, Set<string>>(sinks.map((name) => [name, new Set()]));

  add(sink: Sink, ...texts: readonly string[]): void {
    for (const text of texts) if (text !== '') this.in(sink).add(text);
  }

  in(sink: Sink): Set<string> {
    const pieces = this.pieces.get(sink);
    assert.ok(pieces);
    return pieces;
  }

  /** Holds where something came out there, and it was not this. */
  lacks(sink: Sink, kind: string, secret: string): void {
    const pieces = this.in(sink);
    assert.ok(pieces.size > 0, 'nothing was written there, which shows nothing');
    assert.equal(foundAmong(pieces, secret), undefined, kind);
  }
}
