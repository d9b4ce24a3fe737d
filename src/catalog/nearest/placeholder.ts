const guid = /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;
/** `{id}`, `{{id}}`, `:id`, `<id>`, `$id`, `${id}`, `*`. */
const variable = /^[{:<$*[]/;
/** `queueId`, `QUEUE_ID`, `queue-id`. */
const named = /[a-z]I[Dd]$|[-_]id$|^I[Dd]$|[A-Z][-_]?ID$/;

/**
 * Whether a segment of a written path stands for a value and not for a resource word: an id, a number, a variable or
 * the name of one; an empty segment is a value that somebody forgot to fill in. Whether it is a word of the catalog
 * has to be asked first.
 */
export function isPlaceholder(segment: string): boolean {
  if (guid.test(segment) || variable.test(segment) || named.test(segment)) return true;
  if (/[@+=,;!: ]/.test(segment)) return true;
  if (!/[a-z]/i.test(segment)) return true;
  // `12345`, `5f2c0e7a`, `agent-id-123`; but `s3`, `lexv2` and `oauth2` are words.
  return /^\d|[-_]\d/.test(segment) || segment.replaceAll(/\D/g, '').length > 2;
}
