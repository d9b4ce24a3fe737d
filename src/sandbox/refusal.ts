import type { Catalog } from '../catalog/catalog';
import { leavingOpen, type Open, type Reply } from './reply';

/** The codes that the sandbox refuses with, beside those that an operation documents for itself. */
export const refusalCodes = {
  'authentication.required': 401,
  'bad.credentials': 401,
  'ip.not.authorized': 401,
  'not.a.user': 400,
  'not.a.client': 400,
  'bad.request': 400,
  'constraint.validation': 400,
  'missing.create.conversation.destination.parameter': 400,
  'too.many.create.conversation.parameters': 400,
  'conversation.error.no.user.station': 400,
  'app.not.authorized.for.scope': 403,
  'missing.any.permissions': 403,
  'missing.permissions': 403,
  'missing.division.permission': 403,
  'not.authorized': 403,
  'authz.policy.denied': 403,
  'missing.any.division.permissions': 403,
  'general.resource.not.found': 404,
  'not.found': 404,
  'internal.server.error': 500,
} as const;
export type RefusalCode = keyof typeof refusalCodes;

/** One field that an error speaks of. */
export interface ErrorDetail {
  readonly errorCode: string;
  readonly fieldName: string;
}

/** Why a call is refused, in the platform's own words. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly message: string,
    readonly details: readonly ErrorDetail[] = [],
    /** What nobody documents of the refusal, which the sandbox says with it. */
    readonly open: readonly Open[] = [],
  ) {}

  /** The wire form: a whole `ErrorBody`. */
  reply(contextId: string): Reply {
    const { status, code, message, details, open } = this;
    const body = { message, code, status, contextId, details, errors: [] };
    return leavingOpen({ status, body, headers: {} }, open);
  }
}

/** A refusal in the documented text of its code, with the values in the places of `%s`. */
export function refusal(
  catalog: Catalog,
  code: RefusalCode,
  values: readonly string[] = [],
  details: readonly ErrorDetail[] = [],
): Refusal {
  const status = refusalCodes[code];
  return new Refusal(
    status,
    code,
    fill(documentedText(catalog, status, code, values.length), values),
    details,
  );
}

/**
 * What is not there is not found, whoever asks: also where nobody documents how the platform would judge the caller, were
 * it there. The answer says so.
 */
export function notThere(catalog: Catalog, open: Open): Refusal {
  const { status, code, message } = refusal(catalog, 'general.resource.not.found');
  return new Refusal(status, code, message, [], [open]);
}

/**
 * Where nobody documents what the platform answers about an object that is there, the sandbox does not pretend to know
 * either: 501, which no operation documents.
 *
 * @param open what is not documented: `which of … decides`
 */
export function undocumented(open: string): Refusal {
  return new Refusal(
    501,
    'sandbox.not.documented',
    `The sandbox does not answer this: nobody documents ${open}.`,
  );
}

/** `[a, b]`, as the platform writes lists of names. */
export function bracketed(names: readonly string[]): string {
  return `[${names.join(', ')}]`;
}

/** Of several texts of a code, the one on most operations that has a place for each value. */
function documentedText(catalog: Catalog, status: number, code: string, places: number): string {
  const fitting = catalog
    .errorCodes(status, code)
    .filter(({ template }) => template.split('%s').length - 1 === places)
    .sort((a, b) => b.operations - a.operations);
  return fitting[0]?.template ?? code;
}

function fill(template: string, values: readonly string[]): string {
  return template.split('%s').reduce((text, part, index) => text + (values[index - 1] ?? '') + part);
}
