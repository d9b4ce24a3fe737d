import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import type { Operation } from '../catalog/operation';
import type { Body } from '../request/request';
import { isJsonBody } from './bodyKind';
import { BodyTree } from './bodyTree';
import { Collector } from './collector';
import type { Finding } from './finding';
import { SchemaJudge } from './schemaJudge';
import { SchemaWalk } from './schemaWalk';

/** What an unknown model asks for. */
const anything: JsonSchema = {};

/** One slip makes a parser stumble many times; the first ones tell. */
const mostProblems = 5;

/**
 * What is wrong inside the body of a request, by the model of its operation and by what the platform is known to
 * accept; in the order of places, at most 50 of a kind. A body that is not JSON (a form, XML, a file's name) is not
 * judged, nor is one whose operation or model is unknown, beyond its syntax.
 * @param contentType value of the Content-Type header, where one is written
 */
export function findInBody(
  body: Body,
  operation: Pick<Operation, 'bodyType' | 'bodyRequired'>,
  catalog: Pick<Catalog, 'schema'>,
  contentType?: string,
): Finding[] {
  const { bodyType } = operation;
  if (bodyType === null) return [];
  if (body.text.trim() === '' && body.partial !== true) {
    return operation.bodyRequired
      ? [{ code: 'missing-body', at: body.at, pointer: '', model: bodyType }]
      : [];
  }
  if (!isJsonBody(body.text, contentType)) return [];
  const tree = new BodyTree(body);
  const found = new Collector();
  for (const { problem, at } of tree.problems.slice(0, mostProblems)) {
    found.add('bad-syntax', () => ({
      code: 'bad-syntax',
      at: tree.at(at.start, at.end),
      pointer: '',
      problem,
    }));
  }
  if (tree.root !== undefined) {
    const schema = catalog.schema(bodyType) ?? anything;
    const judge = SchemaJudge.of(schema, catalog);
    const walk = new SchemaWalk(tree, judge.models, judge.judge(tree.root), found);
    walk.walk(tree.root, schema, { field: '', owner: '', model: bodyType });
  }
  return found.findings;
}
