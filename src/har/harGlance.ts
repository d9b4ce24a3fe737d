/** A status that is not that of a call that went through: refused, without an answer, or no number at all. */
const otherStatus = /"status"\s{0,20}:(?!\s{0,20}[123]\d\d\s{0,40}[,}])/;
const someStatus = /"status"\s{0,20}:/;
const address = /"url"\s{0,20}:\s{0,20}"https:\/\/((?:api|login)\.[a-z0-9.-]{1,60})[/?"]/g;

/**
 * API and login hosts that an entry names whose call was not refused, told by its text alone, for most entries of a
 * recording are such and reading all of each would take the most time. Undefined where the entry has to be read.
 */
export function hostsThatLetIn(entry: string): readonly string[] | undefined {
  if (otherStatus.test(entry) || !someStatus.test(entry)) return undefined;
  return Array.from(entry.matchAll(address), ([, host = '']) => host);
}
