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

/**
 * A number in E.164 that a text can only mean: without separators, without the `(0)` that is not dialled from abroad,
 * without a second `00`, with digits for letters. Undefined where that gives no number that has been given out.
 */
export function inE164(text: string): string | undefined {
  if (!text.startsWith('+') || text.length > 40) return undefined;
  const plain = text.replace(/^\+\s*00/, '+');
  const spelled = keys.reduce((number, [letters, digit]) => number.replace(letters, digit), plain);
  const candidates = [plain, plain.replace(/\(0\)/, ''), spelled].map(
    (number) => `+${number.replace(/[^\d]/g, '')}`,
  );
  // Letters that are no part of a number (an extension, a word) must not vanish without a trace.
  const [first, second, third] = candidates;
  const possible = /[a-z]/i.test(plain) ? [third] : [first, second];
  return possible.find((number) => number !== undefined && phoneProblem(number) === undefined);
}
