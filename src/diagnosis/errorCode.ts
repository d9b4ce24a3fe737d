import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { meaningOf, meaningOfSentence, type Meaning } from './errorMeaning';
import type { PlatformError } from './platformError';
import { weaker } from './suspicion';

/**
 * Where a code belongs: documented for this operation, or on all of them (`here`); at this status, but for other
 * operations (`elsewhere`); at another status only (`misplaced`); nowhere (`unknown`). Only the codes of 401 and 403
 * are listed for all operations: of a code at another status nothing can be said (`unlisted`).
 */
export type Standing = 'here' | 'elsewhere' | 'misplaced' | 'unlisted' | 'unknown';

/** The code of a refusal. */
export interface ErrorCode {
  readonly name: string;
  /** It came without one, and its sentence fits the template of this one. */
  readonly inferred: boolean;
  readonly standing: Standing;
  /** It is a code of 401 alone, which comes before every other refusal. */
  readonly atTheDoor: boolean;
}

/** A code that stands on about every operation belongs to all of them. */
const GENERIC = 1000;
/** Places of a text where a sentence of the platform may begin. */
const MAX_SENTENCES = 8;

/** What was asked: a documented operation, something that is not documented, or what nobody told. */
export type Asked = Operation | 'undocumented' | 'untold';

export function codeOf(
  error: PlatformError,
  status: number,
  catalog: Catalog,
  asked: Asked,
): ErrorCode | null {
  if (error.code !== null) {
    const standing = error.form === 'login' ? 'here' : standingOf(error.code, status, catalog, asked);
    return { name: error.code, inferred: false, standing, atTheDoor: isAtTheDoor(error.code, catalog) };
  }
  const name = codeOfSentence(catalog, error, status);
  if (name === undefined) return null;
  const standing = standingOf(name, status, catalog, asked);
  // A sentence that another operation has is no sign that its code is meant.
  const atTheDoor = isAtTheDoor(name, catalog);
  return standing === 'elsewhere' ? null : { name, inferred: true, standing, atTheDoor };
}

function isAtTheDoor(code: string, catalog: Catalog): boolean {
  const statuses = catalog.statusesOf(code);
  return statuses.length > 0 && statuses.every((status) => status === 401);
}

/** Whether the platform may have given this code with this status. */
export function isGenuine(code: ErrorCode | null): boolean {
  return (
    code !== null &&
    (code.standing === 'here' || code.standing === 'elsewhere' || code.standing === 'unlisted')
  );
}

function standingOf(code: string, status: number, catalog: Catalog, asked: Asked): Standing {
  const documented = catalog.errorCodes(status, code);
  if (documented.length === 0) {
    const elsewhere = catalog.statusesOf(code).length > 0 && status !== 0;
    return elsewhere ? 'misplaced' : status === 401 || status === 403 ? 'unknown' : 'unlisted';
  }
  if (status !== 403 || documented.some((d) => d.operations >= GENERIC)) return 'here';
  if (asked === 'undocumented') return 'elsewhere';
  // The codes of an operation are known where its scopes are; else nothing speaks against this one.
  if (asked === 'untold' || asked.scopesFrom !== 'document') return 'here';
  return Object.hasOwn(asked.codes403, code) ? 'here' : 'elsewhere';
}

/** The one code whose template the sentence fits; one that several codes share names none. */
function codeOfSentence(catalog: Catalog, error: PlatformError, status: number): string | undefined {
  const sentences = error.form === 'text' ? sentencesOf(error.message) : [error.message];
  for (const sentence of sentences) {
    const fitting = catalog.codesOfMessage(sentence);
    const here = fitting.filter((c) => status === 0 || c.status === status);
    const codes = [...new Set((here.length > 0 ? here : fitting).map((c) => c.code))];
    if (codes.length === 1) return codes[0];
  }
  return undefined;
}

/** A text, and what of it stands behind a colon, a dash or on a line of its own. */
function sentencesOf(message: string): readonly string[] {
  const starts = [...message.matchAll(/(?:[:>-] |[\n"'])(?=[A-Z])/g)].map((m) => m.index + m[0].length);
  return [message, ...starts.slice(0, MAX_SENTENCES).map((at) => message.slice(at).replace(/["'\s]+$/, ''))];
}

/** What the answer says of the cause: by its code, else by its sentence; null where it says nothing. */
export function saidBy(error: PlatformError, code: ErrorCode | null): Meaning | null {
  const byCode = code === null ? null : inContext(meaningOf(code.name), code);
  const bySentence = meaningOfSentence(error.message);
  // The login service has few codes for many faults: its sentence says more.
  return error.form === 'login' ? (bySentence ?? byCode) : (byCode ?? bySentence);
}

/** A code that does not belong here settles less, and one that nobody knows is read only where it looks like one. */
function inContext(meaning: Meaning | null, { name, standing, atTheDoor }: ErrorCode): Meaning | null {
  if (meaning === null || standing === 'here' || standing === 'unlisted') return meaning;
  if (standing === 'unknown' && !/^[a-z]+(?:\.[a-z_]+)+$/.test(name)) return null;
  // Whoever was refused with another status had passed the door.
  const most = standing === 'misplaced' && atTheDoor ? 'possible' : 'likely';
  return { ...meaning, strength: weaker(meaning.strength, most) };
}
