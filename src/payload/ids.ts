import { wordsOf } from './words';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Things whose id is a UUID wherever the platform reads one. Others are left alone: a language id may be a tag, an
 * external id is the customer's own, a presence's source is a word, a caller id a number.
 */
const things: ReadonlySet<string> = new Set([
  'agent',
  'campaign',
  'client',
  'conversation',
  'division',
  'flow',
  'group',
  'org',
  'organization',
  'participant',
  'queue',
  'role',
  'script',
  'site',
  'skill',
  'subject',
  'team',
  'unit',
  'user',
]);

/** Words in front of the thing that make its id somebody else's: `externalUserId`. */
const foreign: ReadonlySet<string> = new Set([
  'external',
  'custom',
  'customer',
  'guest',
  'provider',
  'source',
  'third',
]);

function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** Whether a pattern of the model asks for a UUID: the documents have it in several spellings. */
export function asksForUuid(pattern: string): boolean {
  return /\[[^\]]{3,12}\]\{8\}-\[[^\]]{3,12}\]\{4\}-/.test(pattern);
}

/**
 * Whether a string in a field cannot be the id that belongs there. Judged by the name of the field (`queueId`,
 * `divisionIds`, `id` of a `division`) and only where the platform is certain to use UUIDs.
 * @param owner name of the field that holds the object with the field, for `id`
 */
export function isNoId(field: string, owner: string, value: string): boolean {
  const words = wordsOf(field);
  if (words.at(-1) !== 'id') return false;
  const named = words.length === 1 ? [...wordsOf(owner), 'id'] : words;
  const thing = named.at(-2);
  if (thing === undefined || !things.has(thing) || named.some((word) => foreign.has(word))) return false;
  // A division may be all of them; the caller is `me` in some bodies as in paths.
  return value !== '' && value !== '*' && value !== 'me' && !isUuid(value);
}
