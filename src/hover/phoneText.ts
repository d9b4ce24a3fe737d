import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { code } from '../diagnosis/words';
import { phoneProblem } from '../payload/phone';
import { sentence } from '../payload/sentence';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** Whether a value is written as a telephone number with its calling code. */
export function isPhoneNumber(value: string): boolean {
  return value.length <= 40 && /^\+[\d\s().-]{5,}$/.test(value);
}

/** What is known of a number in E.164: its country, whether it can exist. Whose it is, nobody says offline. */
export function phoneText(value: string): string {
  const problem = phoneProblem(value);
  if (problem) {
    const said = sentence({
      code: 'bad-phone-number',
      at: { start: 0, end: 0 },
      pointer: '',
      value,
      ...problem,
    });
    return problem.country === null ? said : `${said} Country: ${countryName(problem.country)}.`;
  }
  const number = parsePhoneNumberFromString(value, { extract: false }, metadata);
  const country = number?.country;
  const where = country
    ? countryName(country)
    : `calling code +${number?.countryCallingCode ?? ''}, of no one country`;
  return `${code(value)}: a valid number · ${where} · ${code(number?.formatInternational() ?? value)}`;
}

function countryName(country: string): string {
  return `${countries.of(country) ?? country} (${country})`;
}
