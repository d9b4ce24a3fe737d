import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { phoneProblem } from '../payload/phone';

/** The letters on the keys of a telephone. */
const keys: readonly (readonly [RegExp, string])[] = [
  [/[abc]/gi, '2'],
  [/[def]/gi, '3'],
  [/[ghi]/gi, '4'],
  [/[jkl]/gi, '5'],
  [/[mno]/gi, '6'],
  [/[pqrs]/gi, '7'],
  [/[tuv]/gi, '8'],
  [/[wxyz]/gi, '9'],
];

/** No number is longer, however it is written. */
const longest = 40;

/**
 * A number in E.164 that a text can only mean: without separators, without the `0` that is not dialled from abroad,
 * without a second `00`, with digits for letters. Undefined where that gives no number that can be one.
 */
export function inE164(text: string): string | undefined {
  if (!text.startsWith('+') || text.length > longest) return undefined;
  const plain = text.replace(/^\+\s*00/, '+');
  const spelled = keys.reduce((number, [letters, digit]) => number.replace(letters, digit), plain);
  if (phoneProblem(spelled) !== undefined) return undefined;
  return parsePhoneNumberFromString(spelled, { extract: false }, metadata)?.number;
}
