import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { isPhoneLike } from '../payload/direction';
import { isNoId } from '../payload/ids';
import { membersOf } from '../payload/members';
import { phoneProblem } from '../payload/phone';
import { placeholderIn } from '../payload/placeholder';
import { hasType } from '../payload/typeWords';
import { lettersOf } from '../payload/valueShape';
import { wordsOf } from '../payload/words';
import type { EditableBody } from './bodyNodes';
import { inE164 } from './phoneForm';
import { l10n } from '../text/l10n';

/** What to put into a field, as JSON text, and what is to be said about it. */
export interface MovedValue {
  readonly text: string;
  readonly said: readonly string[];
}

/** A value with the field that it stands in; items of an array stand in the array's field. */
interface Held {
  readonly field: string;
  readonly node: Node;
}

/** Deeper or more than this nobody writes by hand. */
const deepest = 6;
const most = 200;
/** More of what is left out would fill the preview. */
const mostNamed = 8;

/**
 * What was written in one field, as a value of another: as it stands where the types agree, else what is found inside
 * it that the other field can mean. Undefined where nothing is. What stays behind is said.
 */
export function movedValue(
  body: EditableBody,
  value: Node,
  target: string,
  schema: JsonSchema,
  spent: Node | undefined,
): MovedValue | undefined {
  const as = (node: Node) => body.text.slice(node.offset, node.offset + node.length);
  if (value !== spent && hasType(value, schema.type) && typeof value.value !== 'string')
    return { text: as(value), said: [] };
  if (schema.type === 'array' && schema.items && hasType(value, body.resolve(schema.items).type))
    return { text: `[${as(value)}]`, said: [] };
  const inside = heldIn(value, '').filter(({ node }) => node !== spent);
  const found =
    value.type === 'object' || value.type === 'array'
      ? chosen(
          inside.filter(({ node }) => hasType(node, schema.type)),
          target,
        )
      : inside.find(({ node }) => hasType(node, schema.type));
  if (found === undefined) return undefined;
  const left = leftOut(body, value, '', found.node, spent);
  const text: unknown = found.node.value;
  if (typeof text !== 'string') return { text: as(found.node), said: left };
  const { value: put, said } = usable(target, text);
  return { text: JSON.stringify(put), said: [...said, ...left] };
}

/** What is to be said of a value that is left out, but for what of it is used elsewhere. */
export function leftOut(
  { text }: EditableBody,
  value: Node,
  field: string,
  ...used: readonly (Node | undefined)[]
): string[] {
  const lost = heldIn(value, field).filter(({ node }) => !used.includes(node));
  const named = lost.map(
    (one) => `${one.field} ${text.slice(one.node.offset, one.node.offset + one.node.length)}`,
  );
  const told = named.slice(0, mostNamed).map((one) => l10n.t('{0} left out', one));
  const more = named.length - told.length;
  return more > 0 ? [...told, l10n.t('and {0} more left out', more)] : told;
}

/** A text as it can stand in a field: a number or id that cannot be one becomes a variable of the field's name. */
export function usable(field: string, text: string): { value: string; said: string[] } {
  if (placeholderIn(text) !== undefined) return { value: text, said: [] };
  const variable = `{{${field}}}`;
  if (isNoId(field, '', text))
    return { value: variable, said: [l10n.t('{0} replaces {1}, which is no id', variable, text)] };
  if (!isPhoneLike(field) || !text.startsWith('+')) return { value: text, said: [] };
  const number = inE164(text);
  if (number !== undefined) return { value: number, said: [] };
  const problem = phoneProblem(text)?.problem;
  if (problem === undefined || problem === 'not-valid') return { value: text, said: [] };
  return { value: variable, said: [l10n.t('{0} replaces {1}, which is no number', variable, text)] };
}

/** The user's id that a value holds, or is. */
export function otherUserIn(value: Node, field: string): Node | undefined {
  return heldIn(value, field).find(
    ({ field: name, node }) =>
      typeof node.value === 'string' &&
      node.value !== '' &&
      /^(?:user|agent)(?: id)?$/.test(wordsOf(name).join(' ')),
  )?.node;
}

/** The field's own name, a name that its own ends with (`userId`, `callUserId`), or a number for a field of numbers. */
function chosen(held: readonly Held[], target: string): Held | undefined {
  const words = wordsOf(target).join(' ');
  return (
    held.find(({ field }) => lettersOf(field) === lettersOf(target)) ??
    held.find(({ field }) => field !== '' && words.endsWith(` ${wordsOf(field).join(' ')}`)) ??
    (isPhoneLike(target)
      ? held.find(({ node }) => typeof node.value === 'string' && node.value.startsWith('+'))
      : undefined)
  );
}

/** The scalars inside a value, in the order written. */
function heldIn(value: Node, field: string): Held[] {
  const found: Held[] = [];
  const walk = (node: Node, name: string, depth: number): void => {
    if (found.length >= most) return;
    if (node.type === 'object' && depth < deepest) {
      for (const member of membersOf(node)) if (member.value) walk(member.value, member.name, depth + 1);
    } else if (node.type === 'array' && depth < deepest) {
      for (const item of node.children ?? []) walk(item, name, depth + 1);
    } else found.push({ field: name, node });
  };
  walk(value, field, 0);
  return found;
}
