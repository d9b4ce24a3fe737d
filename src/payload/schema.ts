import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import type { BodyTree } from './bodyTree';
import type { Collector } from './collector';
import { findDestination } from './destination';
import { asksForUuid } from './ids';
import { brokenByCount, brokenByNumber, brokenByString, type BrokenLimit } from './limits';
import { meant } from './meant';
import { hasVariableName, membersOf, type Member } from './members';
import type { Models } from './models';
import { member } from './pointer';
import { TextRules, type TextPlace } from './textRules';
import { hasType, typeWords, valueWords } from './typeWords';
import { lettersOf } from './valueShape';

/** A value's place in the body, and the model that is asked for there. */
interface Place extends TextPlace {
  readonly model: string;
}

/** An object's schema: whether it has no fields but those it lists, and what it is called. */
interface Owner {
  readonly schema: JsonSchema;
  readonly closed: boolean;
  readonly model: string;
}

/** Walks a body along its schema. Where the schema says nothing, only the names of fields are judged by. */
export class SchemaWalk {
  private readonly resolve = (schema: JsonSchema) => this.models.resolve(schema);
  private readonly texts: TextRules;

  constructor(
    private readonly tree: BodyTree,
    private readonly models: Models,
    private readonly found: Collector,
  ) {
    this.texts = new TextRules(tree);
  }

  judge(node: Node, asked: JsonSchema, place: Place): void {
    const schema = this.resolve(asked);
    if (node.type === 'null') return;
    const placeholder = this.texts.placeholder(node, place);
    if (placeholder !== undefined) return this.found.add('placeholder', () => placeholder);
    if (!hasType(node, schema.type)) {
      this.found.add('wrong-type', () => ({
        code: 'wrong-type',
        ...this.here(node, place),
        expected: typeWords(schema, this.resolve),
        actual: valueWords(node),
      }));
      return this.judgeFreely(node, place);
    }
    if (node.type === 'object') return this.judgeObject(node, schema, place);
    if (node.type === 'array') return this.judgeArray(node, schema, place);
    this.judgeScalar(node, schema, place);
  }

  /** A value that no model speaks of. */
  private judgeFreely(node: Node, place: Place): void {
    this.judge(node, {}, place);
  }

  private judgeObject(node: Node, schema: JsonSchema, place: Place): void {
    const model = schema.title ?? place.model;
    const members = membersOf(node);
    const closed = isClosed(schema);
    for (const field of members) {
      const inside = {
        pointer: member(place.pointer, field.name),
        field: field.name,
        owner: place.field,
        model,
      };
      this.judgeMember(field, { schema, closed, model }, { ...inside, model: `${model}.${field.name}` });
    }
    const written = members.filter(({ value }) => value?.type !== 'null');
    const set = new Set(written.map(({ name }) => name));
    const told = this.tree.isWhole(node) && !hasVariableName(members, schema);
    for (const field of told ? (schema.required ?? []) : []) {
      if (set.has(field) || this.property(schema, field)?.readOnly === true) continue;
      const at = this.tree.atOpening(node);
      this.found.add('missing-field', () => ({
        code: 'missing-field',
        at,
        pointer: place.pointer,
        field,
        model,
      }));
    }
    const destination = findDestination(this.tree, node, model, place.pointer);
    if (destination !== undefined) this.found.add(destination.code, () => destination);
  }

  private judgeMember({ name, key, value }: Member, { schema, closed, model }: Owner, place: Place): void {
    const known = this.property(schema, name);
    if (known?.readOnly === true) {
      return this.found.add('read-only-field', () => ({
        code: 'read-only-field',
        ...this.here(key, place),
        field: name,
      }));
    }
    if (known === undefined && closed && this.texts.placeholder(key, place) === undefined) {
      this.found.add('unknown-field', () => ({
        code: 'unknown-field',
        ...this.here(key, place),
        field: name,
        model,
        meant: meant(name, value, this.models.modelOf(model, schema)),
      }));
    }
    const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    if (value !== undefined) this.judge(value, known ?? others, place);
  }

  private judgeArray(node: Node, schema: JsonSchema, place: Place): void {
    const items = node.children ?? [];
    if (this.tree.isWhole(node)) this.limit(node, place, brokenByCount(schema, items.length));
    items.forEach((item, index) => {
      this.judge(item, schema.items ?? {}, { ...place, pointer: member(place.pointer, index) });
    });
  }

  private judgeScalar(node: Node, schema: JsonSchema, place: Place): void {
    const value: unknown = node.value;
    if (schema.enum !== undefined && !schema.enum.includes(value as string)) {
      return this.notAllowed(node, schema.enum.map(String), place);
    }
    if (typeof value === 'number') return this.limit(node, place, brokenByNumber(schema, value));
    if (typeof value !== 'string') return;
    const text = this.texts.find(node, place);
    if (text !== undefined) return this.found.add(text.code, () => text);
    const broken = brokenByString(schema, value);
    if (broken !== undefined && asksForUuid(schema.pattern ?? '')) {
      const { field } = place;
      return this.found.add('not-an-id', () => ({
        code: 'not-an-id',
        ...this.here(node, place),
        field,
        value,
      }));
    }
    this.limit(node, place, broken);
  }

  private notAllowed(node: Node, allowed: readonly string[], place: Place): void {
    const value = String(node.value);
    const same = allowed.find((one) => lettersOf(one) === lettersOf(value)) ?? null;
    this.found.add('not-in-enumeration', () => ({
      code: 'not-in-enumeration',
      ...this.here(node, place),
      value,
      allowed,
      meant: same,
    }));
  }

  private limit(node: Node, place: Place, broken: BrokenLimit | undefined): void {
    if (broken === undefined) return;
    this.found.add('out-of-limit', () => ({ code: 'out-of-limit', ...this.here(node, place), ...broken }));
  }

  private here(node: Node, { pointer }: Place) {
    return { at: this.tree.atNode(node), pointer };
  }

  private property({ properties }: JsonSchema, name: string): JsonSchema | undefined {
    const asked = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
    return asked && this.resolve(asked);
  }
}

/** A model that lists its fields has no others, unless it says so; one that lists none says nothing about them. */
function isClosed({ properties, additionalProperties }: JsonSchema): boolean {
  if (additionalProperties !== undefined) return additionalProperties === false;
  return properties !== undefined && Object.keys(properties).length > 0;
}
