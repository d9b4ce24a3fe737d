import type { JsonSchema } from '../catalog/schema';
import type {
  ArrayNode,
  NumberNode,
  ObjectNode,
  PropertyNode,
  StringNode,
  ValueNode,
} from '../text/jsonNode';
import type { BodyTree } from './bodyTree';
import type { Collector } from './collector';
import { findDestination } from './destination';
import { asksForUuid } from './ids';
import { lacks, misfit } from './judgedSchema';
import { meant } from './meant';
import { hasVariableName, membersOf } from './members';
import type { Models } from './models';
import { pointerOf } from './pointer';
import { notListed, type Breaches } from './schemaJudge';
import { TextRules, type TextPlace } from './textRules';
import { typeWords, valueWords } from './typeWords';
import { lettersOf } from './valueShape';
import { l10n } from '../text/l10n';

/** A value's place in the body, and the model of the object around it. */
interface Place extends TextPlace {
  readonly model: string;
}

const anything: JsonSchema = {};

/**
 * Walks a body along its schema, and tells as findings what the schema says against it and what no schema can. Where
 * the schema says nothing, only the names of fields are judged by.
 */
export class SchemaWalk {
  private readonly texts: TextRules;

  constructor(
    private readonly tree: BodyTree,
    private readonly models: Models,
    private readonly breaches: Breaches,
    private readonly found: Collector,
  ) {
    this.texts = new TextRules(tree);
  }

  walk(node: ValueNode, asked: JsonSchema, place: Place): void {
    if (node.type === 'null') return;
    const placeholder = this.texts.placeholder(node);
    if (placeholder !== undefined) return this.found.add('placeholder', () => placeholder);
    const schema = this.models.resolve(asked);
    const said = this.breaches.of(node);
    if (!said.includes(misfit)) return this.walkFitting(node, schema, said, place);
    this.found.add('wrong-type', () => ({
      code: 'wrong-type',
      ...this.here(node),
      expected: typeWords(schema, (one) => this.models.resolve(one)),
      actual: valueWords(node),
    }));
    this.walkFitting(node, anything, [], place);
  }

  private walkFitting(node: ValueNode, schema: JsonSchema, said: readonly string[], place: Place): void {
    if (node.type === 'object') return this.walkObject(node, schema, said, place);
    if (node.type === 'array') return this.walkArray(node, schema, said, place);
    if (said.includes(notListed)) return this.notAllowed(node, schema.enum ?? []);
    if (node.type === 'string') return this.tellOfText(node, schema, said, place);
    if (node.type === 'number') this.limit(node, said[0], String(node.value));
  }

  private walkObject(node: ObjectNode, schema: JsonSchema, said: readonly string[], place: Place): void {
    const model = schema.title ?? (place.field === '' ? place.model : `${place.model}.${place.field}`);
    for (const member of node.children) this.walkMember(member, schema, { owner: place.field, model });
    const missing = said.filter((one) => one.startsWith(lacks));
    if (missing.length > 0 && this.tree.isWhole(node) && !hasVariableName(membersOf(node), schema)) {
      const at = this.tree.atOpening(node);
      for (const one of missing)
        this.found.add('missing-field', () => ({
          code: 'missing-field',
          at,
          pointer: pointerOf(node),
          field: one.slice(lacks.length),
          model,
        }));
    }
    const destination = findDestination(this.tree, node, model);
    if (destination !== undefined) this.found.add(destination.code, () => destination);
  }

  private walkMember(member: PropertyNode, schema: JsonSchema, around: Omit<Place, 'field'>): void {
    const { keyNode: key, held } = member;
    const field = key.value;
    const asked = propertyOf(schema, field);
    if (this.breaches.of(key).includes(misfit)) {
      if (asked !== undefined)
        return this.found.add('read-only-field', () => ({
          code: 'read-only-field',
          ...this.here(key),
          field,
        }));
      if (this.texts.placeholder(key) === undefined) this.tellUnknown(member, schema, around.model);
    }
    const others = schema.additionalProperties;
    const next = asked ?? (typeof others === 'object' ? others : anything);
    // Once for each member of a long list: put together by hand, which is quicker than by a spread.
    if (held !== undefined) this.walk(held, next, { field, owner: around.owner, model: around.model });
  }

  private tellUnknown({ keyNode: key, held }: PropertyNode, schema: JsonSchema, model: string): void {
    this.found.add('unknown-field', () => ({
      code: 'unknown-field',
      ...this.here(key),
      field: key.value,
      model,
      meant: meant(key.value, held, this.models.modelOf(model, schema)),
    }));
  }

  private walkArray(node: ArrayNode, schema: JsonSchema, said: readonly string[], place: Place): void {
    if (said.length > 0 && this.tree.isWhole(node))
      this.limit(node, said[0], l10n.t('{0} items', node.children.length));
    const asked = schema.items ?? anything;
    for (const item of node.children) this.walk(item, asked, place);
  }

  private tellOfText(node: StringNode, schema: JsonSchema, said: readonly string[], place: Place): void {
    const { value } = node;
    const text = this.texts.find(node, place);
    if (text !== undefined) return this.found.add(text.code, () => text);
    const [limit] = said;
    if (limit === undefined) return;
    if (asksForUuid(schema.pattern ?? ''))
      return this.found.add('not-an-id', () => ({
        code: 'not-an-id',
        ...this.here(node),
        field: place.field,
        value,
      }));
    this.limit(
      node,
      limit,
      /^m(?:in|ax)Length/.test(limit) ? l10n.t('{0} characters', value.length) : excerpt(value),
    );
  }

  private notAllowed(node: ValueNode, listed: readonly (string | number)[]): void {
    const value = 'value' in node ? String(node.value) : '';
    const allowed = listed.map(String);
    const same = allowed.find((one) => lettersOf(one) === lettersOf(value)) ?? null;
    this.found.add('not-in-enumeration', () => ({
      code: 'not-in-enumeration',
      ...this.here(node),
      value,
      allowed,
      meant: same,
    }));
  }

  private limit(node: ArrayNode | NumberNode | StringNode, limit: string | undefined, actual: string): void {
    if (limit === undefined) return;
    this.found.add('out-of-limit', () => ({ code: 'out-of-limit', ...this.here(node), limit, actual }));
  }

  private here(node: ValueNode) {
    return { at: this.tree.atNode(node), pointer: pointerOf(node) };
  }
}

function propertyOf({ properties }: JsonSchema, name: string): JsonSchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function excerpt(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
