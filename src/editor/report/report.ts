import { type Uri } from 'vscode';
import { type LocatedAnswer } from '../../engine';
import { type EvidenceBundle } from '../../evidence/bundle';

/** A finished report, and the place of what it speaks of. */
export interface Report {
  /** Names the tab: `Why refused: POST /api/v2/conversations/calls`. */
  readonly title: string;
  /**
   * Links to places in the request are written `[words](#L14,3)`: line and column from 1; to places in one of `files`
   * `[words](#F2L14,3)`.
   */
  readonly markdown: string;
  /** Where the request stands; missing where it came from the clipboard. */
  readonly request?: { readonly uri: Uri; readonly offset: number };
  /** Files that the report speaks of, where it is on no single request. */
  readonly files?: readonly Uri[];
  /** What was found, where the report is a diagnosis. */
  readonly answers?: readonly LocatedAnswer[];
  /** What the platform had answered, where it was asked. */
  readonly evidence?: EvidenceBundle;
  /** The same as data, where that is not `answers`. */
  readonly data?: unknown;
}

/** Looks like a slash in a tab's title; a real one would cut the title off at it. */
const divisionSlash = '\u2215';

const longest = 120;

/** A report's title as the name of a file, which the editor takes for the title of its tab. */
export function fileName(title: string): string {
  const line = title.replace(/[\s\p{C}]+/gu, ' ').trim();
  return `${line.slice(0, longest).replaceAll('/', divisionSlash)}.md`;
}
