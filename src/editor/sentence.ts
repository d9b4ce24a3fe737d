/** Something that a person can mend: the message is one sentence that says how. */
export class Sentence extends Error {
  override readonly name = 'Sentence';
}

/**
 * Errors whose message is such a sentence, by name: the engine that throws the others is loaded at first use, so
 * its classes are not at hand here.
 */
const names: readonly string[] = [
  'Sentence',
  'UnreadableInput',
  'UnreadableBundle',
  'UserError',
  'NoAnswer',
  'UnapprovedAddress',
  'UnreadableDefinition',
  'CatalogUnavailable',
];

export function isForPerson(error: unknown): error is Error {
  return error instanceof Error && names.includes(error.name);
}
