import type { MappedText } from '../../text/pieces';
import type { Span } from '../../text/span';

/**
 * One command of a shell, its words without quotes and escapes. Variables that the shell would fill in are
 * spelled `{{name}}`. A word that stands in the text as it is has its own place, without quotes around it.
 *
 * The words are read by our own scanners: shell libraries give words without offsets, and a finding has to
 * point into the text.
 */
export interface CommandLine {
  readonly words: readonly MappedText[];
  /** From the first character of the first word to the last of the last one. */
  readonly at: Span;
  /** Where reading ended; the next command may follow. */
  readonly end: number;
  /** What a here-document or here-string feeds to it. */
  readonly input?: MappedText;
}

/** Whose rules of quoting a command follows. */
export type Shell = 'bash' | 'cmd' | 'powershell';

/** Whether a character ends a line. */
export function isNewline(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

/** Length of the line break at an offset, 0 where there is none. */
export function newlineAt(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return 2;
  return isNewline(text[offset]) ? 1 : 0;
}
