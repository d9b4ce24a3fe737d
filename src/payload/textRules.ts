import type { Node } from 'jsonc-parser';
import type { BodyTree } from './bodyTree';
import { mayHoldNumber } from './direction';
import type { Finding } from './finding';
import { isNoId } from './ids';
import { phoneProblem } from './phone';
import { placeholderIn } from './placeholder';

/** A string in a body and the field it stands in; items of an array stand in the array's field. */
export interface TextPlace {
  readonly pointer: string;
  readonly field: string;
  /** The field around the object with the field. */
  readonly owner: string;
}

/** The placeholder that stands in a value's place: the value is unknown then, and no other rule applies. */
export function placeholderAt(tree: BodyTree, node: Node, place: TextPlace): Finding | undefined {
  const at = tree.atNode(node);
  const { pointer } = place;
  if (tree.isVariable(node))
    return { code: 'placeholder', at, pointer, text: tree.textOf(node), variable: true };
  if (typeof node.value !== 'string') return undefined;
  const found = placeholderIn(node.value);
  return found && { code: 'placeholder', at, pointer, ...found };
}

/** What is wrong with a string by the name of its field, whether or not the model has that field. */
export function findInText(tree: BodyTree, node: Node, place: TextPlace): Finding | undefined {
  const { field, pointer } = place;
  const value: unknown = node.value;
  if (typeof value !== 'string') return undefined;
  const at = tree.atNode(node);
  if (isNoId(field, place.owner, value)) return { code: 'not-an-id', at, pointer, field, value };
  if (!value.startsWith('+') || value.includes('@') || !mayHoldNumber(field)) return undefined;
  const problem = phoneProblem(value);
  return problem && { code: 'bad-phone-number', at, pointer, value, ...problem };
}
