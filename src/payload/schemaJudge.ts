import {
  ErrorCode,
  getLanguageService,
  type Diagnostic,
  type TextDocument,
} from 'vscode-json-languageservice';
import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import type { JsonNode, ValueNode } from '../text/jsonNode';
import { judgedSchema } from './judgedSchema';
import { Models } from './models';
import { portionsOf, type Portion } from './portions';
import { Settled, settledValue } from './settled';

/**
 * Stands for every text, of which the service asks no more than where an offset lies: as if it were one line, so that
 * characters are counted as offsets are.
 */
const document: TextDocument = {
  uri: 'body:/request.json',
  languageId: 'json',
  version: 0,
  lineCount: 1,
  getText: () => '',
  positionAt: (character) => ({ line: 0, character }),
  offsetAt: ({ character }) => character,
  getLineRange: () => ({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
  getEOLCharacters: () => '',
};

/** What is said of a value outside its enumeration. */
export const notListed = 'not listed';

/** By the schema itself: it lives as long as the catalog that it is of. */
const known = new WeakMap<JsonSchema, SchemaJudge>();

/** Puts bodies to one schema, by the JSON language service. */
export class SchemaJudge {
  readonly models: Models;
  private readonly service = getLanguageService({ promiseConstructor: Settled });

  private constructor(schema: JsonSchema, catalog: Pick<Catalog, 'schema'>) {
    this.models = new Models(schema, catalog);
    const items = judgedSchema(schema, this.models);
    this.service.configure({ schemas: [{ uri: 'body:/schema', fileMatch: ['*'], schema: { items } }] });
  }

  /** The judge by a schema, made when it is first asked for: that takes longer than to judge a body. */
  static of(schema: JsonSchema, catalog: Pick<Catalog, 'schema'>): SchemaJudge {
    const judge = known.get(schema) ?? new SchemaJudge(schema, catalog);
    known.set(schema, judge);
    return judge;
  }

  /** What the schema says against a body. */
  judge(root: ValueNode): Breaches {
    const breaches = new Breaches();
    for (const portion of portionsOf(root)) {
      for (const problem of this.problemsOf(portion)) {
        const offset = problem.range.start.character;
        if (!portion.leading.has(offset)) breaches.add(offset, saidBy(problem));
      }
    }
    return breaches;
  }

  private problemsOf({ root }: Portion) {
    // The service would fetch the `$schema` that an object at the top names: so a list is at the top.
    const list = { type: 'array' as const, offset: -1, length: 0, items: [root], children: [root] };
    return settledValue(this.service.doValidation(document, this.service.newJSONDocument(list)));
  }
}

/** Of the schema's own words, or, where it has none for it, that a value is not listed. */
function saidBy({ message, code }: Diagnostic): string {
  if (code === ErrorCode.EnumValueMismatch) return notListed;
  return typeof message === 'string' ? message : message.value;
}

/** What a schema says against the values and names of a body: `misfit`, `not listed`, `lacks …`, `maxLength 512`. */
export class Breaches {
  private readonly said = new Map<number, string[]>();

  add(offset: number, said: string): void {
    const known = this.said.get(offset);
    if (known === undefined) this.said.set(offset, [said]);
    else if (!known.includes(said)) known.push(said);
  }

  /** In the order in which they are to be told. */
  of(node: JsonNode): readonly string[] {
    return this.said.get(node.offset) ?? [];
  }
}
