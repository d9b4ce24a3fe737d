import type { BadPhoneNumber, Finding } from './finding';

/** A finding in one sentence that says what is wrong and, where that is known, what belongs there instead. */
export function sentence(finding: Finding): string {
  switch (finding.code) {
    case 'unknown-field': {
      const { field, model, meant } = finding;
      const instead = meant.length === 0 ? '' : `; it may mean ${either(meant.map(code))}`;
      return `${code(field)} is no field of ${model}${instead}.`;
    }
    case 'missing-field':
      return `${code(finding.field)} is missing: ${finding.model} requires it.`;
    case 'wrong-type':
      return `Here belongs ${finding.expected}, not ${finding.actual}.`;
    case 'not-in-enumeration': {
      const { value, allowed, meant } = finding;
      const belongs =
        meant === null
          ? `allowed ${allowed.length === 1 ? 'is' : 'are'} ${listed(allowed)}`
          : `it is written ${code(meant)}`;
      return `${code(value)} is not among the allowed values; ${belongs}.`;
    }
    case 'out-of-limit':
      return `The value breaks the limit ${code(finding.limit)}: it is ${finding.actual}.`;
    case 'read-only-field':
      return `${code(finding.field)} is set by the platform alone; what is sent here has no effect.`;
    case 'missing-destination':
      return `The call has no destination: set exactly one of ${listed(finding.fields)}.`;
    case 'doubled-destination':
      return `The call has more than one destination (${finding.fields.map(({ name }) => code(name)).join(', ')}): keep exactly one.`;
    case 'bad-phone-number':
      return phoneSentence(finding);
    case 'not-an-id':
      return `${code(finding.value)} is no id: ${code(finding.field)} takes a UUID of the organization.`;
    case 'placeholder':
      return finding.variable
        ? `${code(finding.text)} is filled in when the request is sent, so its value is not judged.`
        : `${code(finding.text)} is a placeholder: put the real value in its place.`;
    case 'bad-syntax':
      return `The body is no JSON here: ${finding.problem}.`;
    case 'missing-body':
      return `The operation takes a body, a ${finding.model}, and none is sent.`;
    default:
      return assertNever(finding);
  }
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
  const where = callingCode === null ? '' : ` of +${callingCode}${country === null ? '' : ` (${country})`}`;
  switch (problem) {
    case 'too-short':
      return `${code(value)} is too short for a number${where}.`;
    case 'too-long':
      return `${code(value)} is too long for a number${where}.`;
    case 'no-such-country':
      return `${code(value)} begins with a calling code that no country has.`;
    case 'not-possible':
      return `${code(value)} cannot be a telephone number${where}.`;
    case 'not-valid':
      return `${code(value)} has the length of a number${where}, but no such number is given out.`;
    default:
      return assertNever(problem);
  }
}

function code(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${shown.replace(/[`\r\n]/g, ' ')}\``;
}

function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(code).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}

function assertNever(value: never): never {
  throw new TypeError(`not covered: ${JSON.stringify(value)}`);
}
