import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { placeholderIn } from './placeholder';

/** A field of an object as it stands in the text; no value where the text ends before it. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node | undefined;
}

/** The fields of an object in the order written, repeated ones included. */
export function membersOf(object: Node): Member[] {
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key !== undefined && typeof key.value === 'string' ? [{ name: key.value, key, value }] : [],
  );
}

/** Whether a field is set: `null`, `""` and `[]` leave it as if it were not there. */
export function isSet({ value }: Member): boolean {
  if (value === undefined) return true;
  if (value.type === 'array') return (value.children ?? []).length > 0;
  return value.type !== 'null' && value.value !== '';
}

/**
 * Whether the name of some field is filled in later, so that any field may be there. A model may have a field that only
 * looks so: `$schema`.
 */
export function hasVariableName(members: readonly Member[], { properties = {} }: JsonSchema = {}): boolean {
  return members.some(({ name }) => !Object.hasOwn(properties, name) && placeholderIn(name) !== undefined);
}
