import type { ErrorRow } from '../snapshot';
import { fieldsOf, type DefinedOperation } from './definition';

/** A code that an operation documents, with its text. */
export interface DocumentedCode {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

const LONGEST = 500;

/** The error codes of an operation: `responses.<status>.x-inin-error-codes`. */
export function documentedCodes({ fields }: DefinedOperation): readonly DocumentedCode[] {
  return Object.entries(fieldsOf(fields, 'responses')).flatMap(([status, response]) =>
    /^[45]\d\d$/.test(status)
      ? Object.entries(fieldsOf(response, 'x-inin-error-codes')).flatMap(([code, text]) =>
          typeof text === 'string' && /^[\w.:-]{1,200}$/.test(code)
            ? [{ status: Number(status), code, text: text.slice(0, LONGEST) }]
            : [],
        )
      : [],
  );
}

/**
 * The 403 codes that nearly every operation documents, with the texts that go with them there: what an operation has
 * beyond them is its own.
 *
 * @param errors of the catalog at hand
 */
export function genericRefusals(errors: readonly ErrorRow[]): ReadonlySet<string> {
  const most = Math.max(0, ...errors.map((row) => row[5]));
  return new Set(
    errors
      .filter(([status, , , , , operations]) => status === 403 && operations > most / 2)
      .map(([, code, text]) => key(code, text)),
  );
}

/** One name for a code with its text. */
export function key(code: string, text: string): string {
  return `${code}\n${text}`;
}

/** The codes of a definition, counted over its operations. */
export class ErrorCount {
  private readonly rows = new Map<string, ErrorRow>();
  private readonly known = new Map<string, ErrorRow>();

  /** @param base rows of the catalog at hand, whose kinds and meanings stay; not counted in this definition yet */
  constructor(base: readonly ErrorRow[]) {
    for (const [status, code, text, kind, meaning] of base) {
      const row: ErrorRow = [status, code, text, kind, meaning, 0];
      this.rows.set(`${status} ${key(code, text)}`, row);
      if (!this.known.has(`${status} ${code}`)) this.known.set(`${status} ${code}`, row);
    }
  }

  /**
   * Counts an operation. Of other statuses than 401 and 403 only the codes that the catalog at hand speaks of are
   * taken, and all of them where the operation places a call.
   */
  add(codes: readonly DocumentedCode[], placesCall: boolean): void {
    for (const { status, code, text } of codes) {
      const alike = this.known.get(`${status} ${code}`);
      if (status !== 401 && status !== 403 && !alike && !placesCall) continue;
      const id = `${status} ${key(code, text)}`;
      const row = this.rows.get(id);
      const kind =
        row?.[3] ?? alike?.[3] ?? (placesCall && status !== 401 && status !== 403 ? 'call-placement' : '');
      this.rows.set(id, [status, code, text, kind, row?.[4] ?? '', (row?.[5] ?? 0) + 1]);
    }
  }

  get all(): readonly ErrorRow[] {
    return [...this.rows.values()];
  }
}
