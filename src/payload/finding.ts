import type { Span } from '../text/span';

interface FindingOf<C extends string> {
  readonly code: C;
  /** The place in the text that the finding speaks of. */
  readonly at: Span;
  /** JSON Pointer of the value, or of the object that lacks something; empty for the whole body. */
  readonly pointer: string;
}

/** A field that the model does not have. */
export interface UnknownField extends FindingOf<'unknown-field'> {
  readonly field: string;
  /** Model that lacks it: `CreateCallRequest`. */
  readonly model: string;
  /** Fields of the model that say what it may have meant, likeliest first. */
  readonly meant: readonly string[];
}
export interface MissingField extends FindingOf<'missing-field'> {
  readonly field: string;
  readonly model: string;
}
export interface WrongType extends FindingOf<'wrong-type'> {
  readonly expected: string;
  readonly actual: string;
}
export interface NotInEnumeration extends FindingOf<'not-in-enumeration'> {
  readonly value: string;
  readonly allowed: readonly string[];
  /** The allowed value that differs in nothing but case and separators: `CLIENT-CREDENTIALS` for `client_credentials`. */
  readonly meant: string | null;
}
/** A limit or pattern of the model is broken: `maxLength 512`, `pattern …`, `format uuid`. */
export interface OutOfLimit extends FindingOf<'out-of-limit'> {
  readonly limit: string;
  readonly actual: string;
}
/** A field that only the platform sets. */
export interface ReadOnlyField extends FindingOf<'read-only-field'> {
  readonly field: string;
}
export interface MissingDestination extends FindingOf<'missing-destination'> {
  /** Fields any one of which names a destination. */
  readonly fields: readonly string[];
}
export interface DoubledDestination extends FindingOf<'doubled-destination'> {
  /** The destination fields that are set at once, with their places. */
  readonly fields: readonly { readonly name: string; readonly at: Span }[];
}
export interface BadPhoneNumber extends FindingOf<'bad-phone-number'> {
  readonly value: string;
  readonly problem: 'too-short' | 'too-long' | 'no-such-country' | 'not-possible' | 'not-valid';
  /** ISO 3166 country of the number's calling code, where there is one: the main one of several. */
  readonly country: string | null;
  /** The calling code without `+`: `1`; null where the number begins with none. */
  readonly callingCode: string | null;
}
/** A string in an id's place that is no UUID. */
export interface NotAnId extends FindingOf<'not-an-id'> {
  readonly field: string;
  readonly value: string;
}
/** `{{queueId}}`, `<your-id>`, `YOUR_QUEUE_ID`: stands where a value belongs, which is therefore unknown. */
export interface Placeholder extends FindingOf<'placeholder'> {
  readonly text: string;
  /** A variable that is filled in when the request is sent, as `.http` files have them: nothing is wrong with it. */
  readonly variable: boolean;
}
export interface BadSyntax extends FindingOf<'bad-syntax'> {
  /** What the parser says, in words: `comma expected`. */
  readonly problem: string;
}
export interface MissingBody extends FindingOf<'missing-body'> {
  readonly model: string;
}

/** Something that is wrong inside a body. Sentences, severities and fixes are functions of it. */
export type Finding =
  | UnknownField
  | MissingField
  | WrongType
  | NotInEnumeration
  | OutOfLimit
  | ReadOnlyField
  | MissingDestination
  | DoubledDestination
  | BadPhoneNumber
  | NotAnId
  | Placeholder
  | BadSyntax
  | MissingBody;
