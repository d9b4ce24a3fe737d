import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { code } from '../diagnosis/words';
import { phoneProblem } from '../payload/phone';
import { sentence } from '../payload/sentence';
import { l10n, spokenLocale } from '../text/l10n';
import { sentences } from '../text/prose';

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
    return sentences(
      said,
      problem.country === null ? undefined : l10n.t('Country: {0}.', countryName(problem.country)),
    );
  }
  const number = parsePhoneNumberFromString(value, { extract: false }, metadata);
  const country = number?.country;
  const where = country
    ? countryName(country)
    : l10n.t('calling code +{0}, of no one country', number?.countryCallingCode ?? '');
  return l10n.t(
    '{0}: a valid number · {1} · {2}',
    code(value),
    where,
    code(number?.formatInternational() ?? value),
  );
}

function countryName(country: string): string {
  const names = new Intl.DisplayNames([spokenLocale(), 'en'], { type: 'region' });
  return `${names.of(country) ?? country} (${country})`;
}
