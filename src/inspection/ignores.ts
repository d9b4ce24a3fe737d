import type { Span } from '../text/span';
import type { Request } from '../request/request';
import type { Finding } from './finding';

/** A comment that silences codes: `# permission-doctor-ignore unknown-field`. */
interface Ignore {
  /** The comment itself. */
  readonly at: Span;
  readonly wholeFile: boolean;
  /** Codes that are silenced; all of them where none is named. */
  readonly codes: readonly string[];
  /** The line below. */
  readonly nextLine: Span;
}

const comment =
  /^[^\S\r\n]*(?:#|\/\/)[^\S\r\n]*permission-doctor-ignore(-file)?(?:[^\S\r\n:]*:?[^\S\r\n]+([^\r\n]*))?$/gm;

/**
 * The ignore comments of a text. `permission-doctor-ignore CODE…` above a request line, or above a bare body, holds for
 * that request; anywhere else for the line below it. `permission-doctor-ignore-file CODE…` holds for the whole text.
 * Codes are separated by blanks or commas, none stands for all, and what follows `--` is the reason.
 */
export class Ignores {
  private readonly ignores: readonly Ignore[];

  constructor(text: string) {
    this.ignores = text.includes('permission-doctor-ignore')
      ? Array.from(text.matchAll(comment), (match) => ignoreOf(text, match))
      : [];
  }

  /** Whether a finding of a request is silenced. */
  silences(finding: Finding, request: Request): boolean {
    return this.ignores.some(
      (ignore) =>
        isNoticeItself(ignore, finding, request) ||
        (names(ignore, finding) && holds(ignore, finding, request)),
    );
  }
}

function ignoreOf(text: string, { 0: whole, 1: file, 2: list = '', index }: RegExpMatchArray): Ignore {
  const start = index ?? 0;
  const end = start + whole.length;
  const below = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const rest = /[\r\n]/.exec(text.slice(below));
  return {
    at: { start, end },
    wholeFile: file !== undefined,
    codes: (list.split('--')[0] ?? '').split(/[\s,]+/).filter(Boolean),
    nextLine: { start: below, end: rest ? below + rest.index : text.length },
  };
}

function names({ codes }: Ignore, { code }: Finding): boolean {
  return codes.length === 0 || codes.includes(code);
}

function holds({ wholeFile, at, nextLine }: Ignore, finding: Finding, request: Request): boolean {
  if (wholeFile) return true;
  if (at.start >= request.at.start && at.end <= headEnd(request)) return true;
  return finding.at.start >= nextLine.start && finding.at.start <= nextLine.end;
}

/** In a bare body the comment that silences is not itself a comment too many. */
function isNoticeItself({ at }: Ignore, { code, at: place }: Finding, { form }: Request): boolean {
  return form === 'json-body' && code === 'bad-syntax' && place.start >= at.start && place.end <= at.end;
}

/** Where what is above a request ends: its line, or the body that has none. */
function headEnd({ form, line, body, at }: Request): number {
  if (form === 'json-body') return body?.at.start ?? at.start;
  return line?.method.at.start ?? at.start;
}
