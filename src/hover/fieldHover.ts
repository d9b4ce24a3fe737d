import type { Node } from 'jsonc-parser';
import type { Catalog } from '../catalog/catalog';
import { code, some } from '../diagnosis/words';
import { BodySchema } from '../payload/bodySchema';
import { BodyTree } from '../payload/bodyTree';
import { membersOf } from '../payload/members';
import type { Body } from '../request/request';
import { fieldText } from './fieldText';
import { isPhoneNumber, phoneText } from './phoneText';
import { holds, type Told } from './told';
import { l10n } from '../text/l10n';

const mostFields = 20;

/** A field of a body, found from its name or its value. */
interface Field {
  readonly name: string;
  /** Names and indices that lead to the object which the field is of. */
  readonly path: readonly (string | number)[];
  /** The name or the scalar value that lies at the offset. */
  readonly node: Node;
  readonly isValue: boolean;
}

/** What is told of a field, or of a telephone number in one, at an offset in a body. */
export function fieldHover(
  body: Body,
  bodyType: string | null,
  offset: number,
  catalog: Catalog,
): Told | undefined {
  const tree = new BodyTree(body);
  const field = tree.root && fieldAt(tree, tree.root, offset);
  if (field === undefined) return undefined;
  const at = tree.atNode(field.node);
  const value: unknown = field.node.value;
  const number = field.isValue && typeof value === 'string' && isPhoneNumber(value) ? [phoneText(value)] : [];
  const told = [...number, ...ofField(field, bodyType, catalog)];
  return told.length === 0 ? undefined : { at, markdown: told.join('\n\n---\n\n') };
}

function ofField({ name, path }: Field, bodyType: string | null, catalog: Catalog): string[] {
  if (bodyType === null) return [];
  const body = new BodySchema(bodyType, catalog);
  const owner = body.at(path);
  const { properties } = owner;
  // A model that lists no fields says nothing about them.
  if (properties === undefined) return [];
  const model = owner.title ?? bodyType;
  if (!Object.hasOwn(properties, name)) {
    if (owner.additionalProperties !== undefined) return [];
    // That the field is none, the finding there says; this is what else could stand there.
    return [l10n.t('Fields of {0}: {1}', code(model), some(Object.keys(properties).map(code), mostFields))];
  }
  const schema = body.resolve(properties[name] ?? {});
  return [fieldText({ name, model, schema, required: owner.required?.includes(name) ?? false }, body)];
}

/** Walks down to the name or scalar value at an offset. */
function fieldAt(tree: BodyTree, root: Node, offset: number): Field | undefined {
  let node: Node | undefined = root;
  const path: (string | number)[] = [];
  let last: Omit<Field, 'node' | 'isValue'> | undefined;
  const isHere = (one: Node | undefined) => one !== undefined && holds(tree.atNode(one), offset);
  while (node) {
    if (node.type === 'array') {
      const items: Node[] = node.children ?? [];
      const index = items.findIndex(isHere);
      path.push(index);
      node = items[index];
    } else if (node.type === 'object') {
      const member = membersOf(node).find(({ key, value }) => isHere(key) || isHere(value));
      if (member === undefined) return undefined;
      const { name, key, value } = member;
      last = { name, path: [...path] };
      if (isHere(key)) return { ...last, node: key, isValue: false };
      path.push(name);
      node = value;
    } else return last && { ...last, node, isValue: true };
  }
  return undefined;
}
