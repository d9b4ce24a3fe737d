import ts from 'typescript';
import type { JsonSchema } from '../../src/catalog/schema';

/** One interface of the SDK's `Models` namespace, as a schema whose `$ref`s name other models. */
export interface Model {
  readonly schema: JsonSchema;
  /** Models that the schema refers to. Collected while it is made, because a property may itself be named `$ref`. */
  readonly refers: readonly string[];
}

/**
 * The models declared in the SDK's index.d.ts, by name.
 * @throws Error on a form of type that the SDK did not have when this was written: better than a wrong schema.
 */
export function readModels(declarations: string): ReadonlyMap<string, Model> {
  const file = ts.createSourceFile('index.d.ts', declarations, ts.ScriptTarget.Latest, false);
  const models = new Map<string, Model>();
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Models') continue;
    if (statement.body === undefined || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (ts.isInterfaceDeclaration(declared)) models.set(declared.name.text, modelOf(declared));
    }
  }
  return models;
}

function modelOf(declared: ts.InterfaceDeclaration): Model {
  const refers = new Set<string>();
  const properties: [string, JsonSchema][] = [];
  const required: string[] = [];
  for (const member of declared.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isStringLiteral(member.name)) {
      throw new Error(`Model ${declared.name.text} has a member that is no plain property.`);
    }
    properties.push([member.name.text, schemaOf(member.type, refers)]);
    if (member.questionToken === undefined) required.push(member.name.text);
  }
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
    },
    refers: [...refers],
  };
}

function schemaOf(type: ts.TypeNode, refers: Set<string>): JsonSchema {
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { type: 'string' };
    case ts.SyntaxKind.NumberKeyword:
      return { type: 'number' };
    case ts.SyntaxKind.BooleanKeyword:
      return { type: 'boolean' };
    case ts.SyntaxKind.ObjectKeyword:
      // The SDK writes `object` where the API says nothing of the type: a string passes there as well.
      return {};
    default:
  }
  if (ts.isTypeReferenceNode(type)) return referenceOf(type, refers);
  if (ts.isTypeLiteralNode(type)) {
    const [member] = type.members;
    if (type.members.length === 1 && member !== undefined && ts.isIndexSignatureDeclaration(member)) {
      return { type: 'object', additionalProperties: schemaOf(member.type, refers) };
    }
  }
  throw new Error(`The SDK has a form of type that the importer does not know: ${ts.SyntaxKind[type.kind]}.`);
}

function referenceOf(type: ts.TypeReferenceNode, refers: Set<string>): JsonSchema {
  const name = type.typeName;
  if (ts.isQualifiedName(name)) {
    refers.add(name.right.text);
    return { $ref: `#/definitions/${name.right.text}` };
  }
  const [element] = type.typeArguments ?? [];
  if (name.text === 'Array' && element !== undefined)
    return { type: 'array', items: schemaOf(element, refers) };
  throw new Error(`The SDK refers to a type that the importer does not know: ${name.text}.`);
}
