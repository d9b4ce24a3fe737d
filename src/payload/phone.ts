import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { Recent } from '../text/recent';
import type { BadPhoneNumber } from './finding';

/** What is wrong with a number, and the country that its calling code belongs to first. */
export type PhoneProblem = Pick<BadPhoneNumber, 'problem' | 'country' | 'callingCode'>;

const problems = {
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
  INVALID_COUNTRY: 'no-such-country',
  NOT_A_NUMBER: 'not-possible',
  INVALID_LENGTH: 'not-possible',
} as const;

/** A text that is edited has the same numbers as before, but for one. */
const judged = new Recent<PhoneProblem | 'none'>(2000);

/**
 * What is wrong with a number in E.164 (`+` and digits, with the usual separators), or undefined where nothing is.
 * Everything that does not start with `+` is another kind of address and not judged. The metadata of all countries
 * comes with this module, so it stands alone.
 */
export function phoneProblem(number: string): PhoneProblem | undefined {
  if (!number.startsWith('+')) return undefined;
  const problem = judged.get(number, () => judge(number) ?? 'none');
  return problem === 'none' ? undefined : problem;
}

function judge(number: string): PhoneProblem | undefined {
  const parsed = parsePhoneNumberFromString(number, { extract: false }, metadata);
  // What a country has given out has a length that the country has: most numbers need no second look.
  if (parsed?.isValid()) return undefined;
  const length = validatePhoneNumberLength(number, metadata);
  const problem = length === undefined ? unassigned(parsed) : problems[length];
  if (problem === undefined) return undefined;
  const callingCode = parsed?.countryCallingCode ?? null;
  const country = parsed?.country ?? metadata.country_calling_codes[callingCode ?? '']?.[0] ?? null;
  return { problem, country, callingCode };
}

/** A number of the right length may still lie outside what its country has given out. */
function unassigned(
  parsed: ReturnType<typeof parsePhoneNumberFromString>,
): BadPhoneNumber['problem'] | undefined {
  if (!parsed?.isPossible()) return 'not-possible';
  return parsed.isNonGeographic() ? undefined : 'not-valid';
}
