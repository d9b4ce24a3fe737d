import type { JsonSchema } from './schema';
import type { NearOperation, Operation, OperationMatch } from './operation';
import type { ErrorCode } from './errors';

/**
 * What the Platform API asks: every documented operation, the scopes and permissions it takes, the bodies
 * it reads and the errors it answers with. Implemented by `loadCatalog()`; pure once loaded.
 */
export interface Catalog {
  /** Name of what the facts were taken from, for reports: version and date. */
  readonly version: string;
  readonly operations: readonly Operation[];
  /**
   * The operation of a concrete path (no host, no query). As a server does, the path is looked for first, literal
   * segments before parameters, and then the method: undefined where the path is documented with other methods only.
   */
  match(method: string, path: string): OperationMatch | undefined;
  /** The methods documented for a concrete path, sorted: what to try where the method alone is wrong. */
  methodsOf(path: string): readonly string[];
  /** Documented operations near an undocumented request, likeliest first. */
  nearest(method: string, path: string, limit?: number): NearOperation[];
  /**
   * Where a documented path takes a resource word for an id (`…/edges/numberplans` is `…/edges/{edgeId}`): operations
   * that have the word as what it is, those that share more of the path first. Empty where there is no such word.
   */
  endingIn(method: string, path: string, limit?: number): Operation[];
  /** Whether a path segment is a word that some documented path has, in either number, so that it is hardly an id. */
  isResourceWord(word: string): boolean;
  /** The values in a match that stand in an id's place and are resource words. */
  misplacedWords(match: OperationMatch): readonly string[];
  byId(operationId: string): Operation | undefined;
  byPermission(permission: string): readonly Operation[];
  byScope(scope: string): readonly Operation[];
  /** All permission names that some operation asks for, sorted. The platform has more. */
  readonly permissions: readonly string[];
  /** All scopes there are, sorted: a closed list. */
  readonly scopes: readonly string[];
  isScope(name: string): boolean;
  isPermission(name: string): boolean;
  /** Permissions whose name is nearly `name` (`routing:queues:read`), likeliest first; none where all are far. */
  nearestPermissions(name: string, limit?: number): string[];
  /**
   * Scopes that may have been meant by a name that is none, likeliest first: for a permission those of the operations
   * that ask for it, else those with nearly the same name.
   */
  nearestScopes(name: string, limit?: number): string[];
  /** The documented meanings of an error code at a status; empty where the code is not known there. */
  errorCodes(status: number, code: string): readonly ErrorCode[];
  /** All statuses at which a code is documented. */
  statusesOf(code: string): readonly number[];
  /** Codes whose template the message fits, where a message came without its code. */
  codesOfMessage(message: string): readonly ErrorCode[];
  /** JSON Schema (draft 7) of a body type such as `CreateCallRequest` or `Array<string>`; undefined where unknown. */
  schema(bodyType: string): JsonSchema | undefined;
}
