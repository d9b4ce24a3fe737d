import type { StringNode, ValueNode } from '../text/jsonNode';
import type { BodyTree } from './bodyTree';
import { mayHoldNumber } from './direction';
import type { Finding } from './finding';
import { isNoId } from './ids';
import { phoneProblem } from './phone';
import { placeholderIn } from './placeholder';
import { pointerOf } from './pointer';

/** A string in a body and the field it stands in; items of an array stand in the array's field. */
export interface TextPlace {
  readonly field: string;
  /** The field around the object with the field. */
  readonly owner: string;
}

/** A body with more numbers than this is a list; the first ones tell how the others are written. */
const mostNumbers = 500;

/** What is judged about strings by the names of their fields, whether or not a model has those. */
export class TextRules {
  private numbers = 0;

  constructor(private readonly tree: BodyTree) {}

  /** The placeholder that stands in a value's place: the value is unknown then, and no other rule applies. */
  placeholder(node: ValueNode): Finding | undefined {
    if (node.type !== 'string') return undefined;
    const found = this.tree.isVariable(node)
      ? { text: this.tree.textOf(node), variable: true }
      : placeholderIn(node.value);
    return found && { code: 'placeholder', ...this.here(node), ...found };
  }

  /** An id that is none, or a number that cannot be dialled. */
  find(node: StringNode, { field, owner }: TextPlace): Finding | undefined {
    const { value } = node;
    if (isNoId(field, owner, value)) return { code: 'not-an-id', ...this.here(node), field, value };
    if (!value.startsWith('+') || value.includes('@') || !mayHoldNumber(field)) return undefined;
    const problem = ++this.numbers > mostNumbers ? undefined : phoneProblem(value);
    return problem && { code: 'bad-phone-number', ...this.here(node), value, ...problem };
  }

  private here(node: ValueNode) {
    return { at: this.tree.atNode(node), pointer: pointerOf(node) };
  }
}
