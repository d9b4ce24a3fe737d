import type { JsonSchema } from '../../../src/catalog/schema';
import { findInBody } from '../../../src/payload/findInBody';
import type { Finding } from '../../../src/payload/finding';

/** Findings of a body text that stands at `start` of its source, judged by one schema. */
export function judge(text: string, schema: JsonSchema, start = 0, contentType?: string): Finding[] {
  const body = { text, at: { start, end: start + text.length } };
  const operation = { bodyType: schema.title ?? 'Thing', bodyRequired: true };
  return findInBody(
    body,
    operation,
    { schema: (name) => (name === operation.bodyType ? schema : undefined) },
    contentType,
  );
}

/** Each finding as its code and the text it stands at: `unknown-field "to"`. */
export function told(text: string, schema: JsonSchema, contentType?: string): string[] {
  return judge(text, schema, 7, contentType).map(
    ({ code, at }) => `${code} ${text.slice(at.start - 7, at.end - 7)}`,
  );
}
