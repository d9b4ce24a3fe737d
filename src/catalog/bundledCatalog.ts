import { Recent } from '../text/recent';
import type { Catalog } from './catalog';
import type { ErrorCode } from './errors';
import { ErrorVocabulary } from './errorVocabulary';
import { pathHas, ResourceWords } from './misplaced';
import { NearestOperations } from './nearest/nearest';
import { nearPermissions, nearScopes } from './nearNames';
import type { NearOperation, Operation, OperationMatch } from './operation';
import { OperationIndex } from './operationIndex';
import { OperationTable } from './operationTable';
import { PathTrie } from './pathTrie';
import { errorOf } from './rows';
import type { JsonSchema } from './schema';
import { SchemaStore } from './schemaStore';
import { decodeSegment, segmentsOf } from './segments';
import type { UnparsedSnapshot } from './snapshot';

/** The catalog made from a snapshot. Each part is built when it is first asked for: most answers need only some. */
export class BundledCatalog implements Catalog {
  readonly version: string;
  readonly scopes: readonly string[];
  private readonly table: OperationTable;
  /** By first resource word: a question needs one of about a hundred. */
  private readonly tries = new Map<string, PathTrie>();
  private readonly scopeSet: ReadonlySet<string>;
  private readonly later: {
    near?: NearestOperations;
    words?: ResourceWords;
    index?: OperationIndex;
    errors?: ErrorVocabulary;
    schemas?: SchemaStore;
  } = {};

  /** What is near a request that is edited is asked for again at every pause. */
  private readonly asked = new Recent<readonly NearOperation[]>(200);
  private readonly askedEnding = new Recent<readonly NearOperation[]>(200);

  /** `readSchemas` gives the text of the schema file; called once, at the first schema. */
  constructor(
    private readonly snapshot: UnparsedSnapshot,
    private readonly readSchemas: () => string,
  ) {
    this.version = snapshot.version;
    this.table = new OperationTable(snapshot);
    this.scopes = snapshot.scopes;
    this.scopeSet = new Set(snapshot.scopes);
  }

  get operations(): readonly Operation[] {
    return this.table.all;
  }

  match(method: string, path: string): OperationMatch | undefined {
    const segments = segmentsOf(path)?.map(decodeSegment) ?? [];
    return this.trieFor(segments)?.match(method, segments);
  }

  methodsOf(path: string): readonly string[] {
    const segments = segmentsOf(path)?.map(decodeSegment) ?? [];
    return this.trieFor(segments)?.methodsOf(segments) ?? [];
  }

  nearest(method: string, path: string, limit = 5): NearOperation[] {
    return [...this.asked.get(`${method} ${path} ${limit}`, () => this.near.find(method, path, limit))];
  }

  endingIn(method: string, path: string, limit = 5): Operation[] {
    const match = this.match(method, path);
    const words = match === undefined ? [] : this.misplacedWords(match);
    if (words.length === 0) return [];
    const among = (operation: Operation): boolean =>
      operation !== match?.operation && words.some((word) => pathHas(operation, word));
    const found = this.askedEnding.get(`${method} ${path} ${limit}`, () =>
      this.near.find(method, path, limit, among),
    );
    return found.map(({ operation }) => operation);
  }

  isResourceWord(word: string): boolean {
    return this.words.has(word);
  }

  misplacedWords(match: OperationMatch): readonly string[] {
    return this.words.misplacedIn(match);
  }

  byId(operationId: string): Operation | undefined {
    return this.index.byId(operationId);
  }

  byPermission(permission: string): readonly Operation[] {
    return this.index.byPermission(permission);
  }

  byScope(scope: string): readonly Operation[] {
    return this.index.byScope(scope);
  }

  get permissions(): readonly string[] {
    return this.index.permissions;
  }

  isScope(name: string): boolean {
    return this.scopeSet.has(name);
  }

  isPermission(name: string): boolean {
    return this.index.byPermission(name).length > 0;
  }

  nearestPermissions(name: string, limit = 3): string[] {
    return nearPermissions(name, this.permissions, limit);
  }

  nearestScopes(name: string, limit = 3): string[] {
    const ofPermission = this.byPermission(name).flatMap((operation) => operation.scopes ?? []);
    if (ofPermission.length > 0) return mostFrequent(ofPermission).slice(0, limit);
    return nearScopes(name, this.scopes, limit);
  }

  errorCodes(status: number, code: string): readonly ErrorCode[] {
    return this.errors.at(status, code);
  }

  statusesOf(code: string): readonly number[] {
    return this.errors.statusesOf(code);
  }

  codesOfMessage(message: string): readonly ErrorCode[] {
    return this.errors.ofMessage(message);
  }

  schema(bodyType: string): JsonSchema | undefined {
    return (this.later.schemas ??= new SchemaStore(this.readSchemas())).schema(bodyType);
  }

  private trieFor([, , word = '']: readonly string[]): PathTrie | undefined {
    const known = this.tries.get(word);
    if (known !== undefined) return known;
    const operations = this.table.under(word);
    if (operations.length === 0) return undefined;
    const made = new PathTrie(operations);
    this.tries.set(word, made);
    return made;
  }

  private get near(): NearestOperations {
    return (this.later.near ??= new NearestOperations(this.operations));
  }

  private get words(): ResourceWords {
    return (this.later.words ??= new ResourceWords(this.operations));
  }

  private get index(): OperationIndex {
    return (this.later.index ??= new OperationIndex(this.operations));
  }

  private get errors(): ErrorVocabulary {
    return (this.later.errors ??= new ErrorVocabulary(this.snapshot.errors.map(errorOf)));
  }
}

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
