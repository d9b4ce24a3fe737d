import { l10n } from '../text/l10n';
import { listed } from '../text/prose';
import type { BadPhoneNumber, Finding, NotInEnumeration } from './finding';

/** A finding in one sentence that says what is wrong and, where that is known, what belongs there instead. */
export function sentence(finding: Finding): string {
  switch (finding.code) {
    case 'unknown-field': {
      const { field, model, meant } = finding;
      return meant.length === 0
        ? l10n.t('{0} is no field of {1}.', code(field), model)
        : l10n.t(
            '{0} is no field of {1}; it may mean {2}.',
            code(field),
            model,
            listed(meant.map(code), 'or'),
          );
    }
    case 'missing-field':
      return l10n.t('{0} is missing: {1} requires it.', code(finding.field), finding.model);
    case 'wrong-type':
      return l10n.t('Here belongs {0}, not {1}.', finding.expected, finding.actual);
    case 'not-in-enumeration':
      return enumerationSentence(finding);
    case 'out-of-limit':
      return l10n.t('The value breaks the limit {0}: it is {1}.', code(finding.limit), finding.actual);
    case 'read-only-field':
      return l10n.t(
        '{0} is set by the platform alone; what is sent here has no effect.',
        code(finding.field),
      );
    case 'missing-destination':
      return l10n.t('The call has no destination: set exactly one of {0}.', some(finding.fields));
    case 'doubled-destination':
      return l10n.t(
        'The call has more than one destination ({0}): keep exactly one.',
        finding.fields.map(({ name }) => code(name)).join(', '),
      );
    case 'bad-phone-number':
      return phoneSentence(finding);
    case 'not-an-id':
      return l10n.t(
        '{0} is no id: {1} takes a UUID of the organization.',
        code(finding.value),
        code(finding.field),
      );
    case 'placeholder':
      return finding.variable
        ? l10n.t('{0} is filled in when the request is sent, so its value is not judged.', code(finding.text))
        : l10n.t('{0} is a placeholder: put the real value in its place.', code(finding.text));
    case 'bad-syntax':
      return l10n.t('The body is no JSON here: {0}.', finding.problem);
    case 'missing-body':
      return l10n.t('The operation takes a body, a {0}, and none is sent.', finding.model);
    default:
      return assertNever(finding);
  }
}

/**
 * The same where the finding does not stand beside its place, so that the place has to be named.
 *
 * @param place of the value: `` `to[0].phoneNumber` ``
 */
export function placedSentence(finding: Finding, place: string): string {
  switch (finding.code) {
    case 'wrong-type':
      return l10n.t('{0}: here belongs {1}, not {2}.', place, finding.expected, finding.actual);
    case 'out-of-limit':
      return l10n.t(
        '{0}: the value breaks the limit {1}: it is {2}.',
        place,
        code(finding.limit),
        finding.actual,
      );
    case 'not-in-enumeration':
      return `${place}: ${enumerationSentence(finding)}`;
    default:
      // The others name the field.
      return sentence(finding);
  }
}

function enumerationSentence({ value, allowed, meant }: NotInEnumeration): string {
  if (meant !== null)
    return l10n.t('{0} is not among the allowed values; it is written {1}.', code(value), code(meant));
  return allowed.length === 1
    ? l10n.t('{0} is not among the allowed values; allowed is {1}.', code(value), some(allowed))
    : l10n.t('{0} is not among the allowed values; allowed are {1}.', code(value), some(allowed));
}

/** `error` stops the request, `warning` is likely to spoil it, `information` and `hint` do neither. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much a finding weighs. An unknown field alone is a warning: the platform may overlook it. */
export function severityOf(finding: Finding): Severity {
  switch (finding.code) {
    case 'missing-body':
    case 'bad-syntax':
    case 'missing-field':
    case 'wrong-type':
    case 'not-in-enumeration':
    case 'missing-destination':
    case 'doubled-destination':
      return 'error';
    case 'unknown-field':
    case 'out-of-limit':
    case 'not-an-id':
      return 'warning';
    case 'bad-phone-number':
      // Ranges are given out faster than they are published.
      return finding.problem === 'not-valid' ? 'information' : 'warning';
    case 'placeholder':
      return finding.variable ? 'hint' : 'warning';
    case 'read-only-field':
      return 'information';
  }
}

/** Whether the platform refuses the body for this finding alone. */
export function isBlocker(finding: Finding): boolean {
  return severityOf(finding) === 'error';
}

function phoneSentence({ value, problem, country, callingCode }: BadPhoneNumber): string {
  const number = code(value);
  const where =
    callingCode === null ? null : country === null ? `+${callingCode}` : `+${callingCode} (${country})`;
  switch (problem) {
    case 'too-short':
      return where === null
        ? l10n.t('{0} is too short for a number.', number)
        : l10n.t('{0} is too short for a number of {1}.', number, where);
    case 'too-long':
      return where === null
        ? l10n.t('{0} is too long for a number.', number)
        : l10n.t('{0} is too long for a number of {1}.', number, where);
    case 'no-such-country':
      return l10n.t('{0} begins with a calling code that no country has.', number);
    case 'not-possible':
      return where === null
        ? l10n.t('{0} cannot be a telephone number.', number)
        : l10n.t('{0} cannot be a telephone number of {1}.', number, where);
    case 'not-valid':
      return where === null
        ? l10n.t('{0} has the length of a number, but no such number is given out.', number)
        : l10n.t('{0} has the length of a number of {1}, but no such number is given out.', number, where);
    default:
      return assertNever(problem);
  }
}

function code(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${shown.replace(/[`\r\n]/g, ' ')}\``;
}

/** The first of many names. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(code).join(', ');
  return names.length > 12 ? l10n.t('{0} and {1} more', shown, names.length - 12) : shown;
}

function assertNever(value: never): never {
  throw new TypeError(`not covered: ${JSON.stringify(value)}`);
}
