import { destinationsOf } from './destination';
import { wordsOf } from './words';

/** Which end of a call or message a field names. */
export type Direction = 'origin' | 'destination';

/**
 * What people call the two ends in APIs at large, where the platform's own words are others: the caller is shown by
 * `callerId`, the callee is the `phoneNumber`, a message has a `toAddress` and a `fromAddress`.
 */
const origin: ReadonlySet<string> = new Set([
  'ani',
  'caller',
  'calling',
  'from',
  'origin',
  'originator',
  'sender',
  'source',
]);
const destination: ReadonlySet<string> = new Set([
  'called',
  'callee',
  'dest',
  'destination',
  'dial',
  'dialed',
  'dnis',
  'recipient',
  'target',
  'to',
]);
const phone: ReadonlySet<string> = new Set([
  'address',
  'ani',
  'callback',
  'cell',
  'dialed',
  'did',
  'dnis',
  'fax',
  'mobile',
  'number',
  'phone',
  'telephone',
]);

/** The end that a field names by its words, or, in a model, by being one of its destinations. */
export function directionOf(field: string, model: string): Direction | undefined {
  const words = wordsOf(field);
  if (words.some((word) => origin.has(word))) return 'origin';
  if (words.some((word) => destination.has(word)) || destinationsOf(model)?.fields.includes(field))
    return 'destination';
  return undefined;
}

/** Whether a field by its name may hold a telephone number. */
export function isPhoneLike(field: string): boolean {
  const words = wordsOf(field);
  return words.some((word) => phone.has(word)) || /^caller id$/.test(words.join(' '));
}

/** Whether a number may stand in a field: it is phone-like, or it is one end of a call and no id. */
export function mayHoldNumber(field: string): boolean {
  return isPhoneLike(field) || (directionOf(field, '') !== undefined && wordsOf(field).at(-1) !== 'id');
}
