import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '../../src/catalog/schema';

/** A record of data/operations.json; what is absent is unknown, or false where it is a flag. */
export interface OperationFact {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly api: string;
  readonly permissionMode?: 'ANY' | 'ALL' | 'NONE';
  readonly permissions?: readonly string[];
  readonly permissionsUnstated?: boolean;
  readonly scopes?: readonly string[];
  readonly scopesFrom: 'document' | 'inferred' | 'unknown';
  readonly auth?: string;
  readonly needsUserToken?: boolean;
  readonly needsClientToken?: boolean;
  readonly bodyType?: string;
  readonly bodyRequired?: boolean;
  readonly returnType?: string;
  readonly deprecated?: boolean;
  readonly preview?: boolean;
  readonly divisionChecked?: boolean;
  readonly codes403?: Readonly<Record<string, string>>;
}

interface CodeFact {
  readonly code: string;
  readonly template: string;
  readonly ops2026: number;
  readonly kind?: string;
  readonly meaning?: string;
}

/** data/errors.json, as far as the catalog takes it. */
export interface ErrorFacts {
  readonly 401: readonly CodeFact[];
  readonly 403: readonly CodeFact[];
  readonly notAUser: CodeFact & { readonly status: number };
  readonly notAClient: CodeFact & { readonly status: number };
  /** Status, then code to text, of the operations that place a call. */
  readonly callPlacement: readonly {
    readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
}

/** data/scopes.json, as far as the catalog takes it. */
export interface ScopeFacts {
  readonly knownScopes: readonly string[];
  readonly guestToken: readonly { readonly operation: string }[];
}

/** What data/models.json adds to the types of a model. */
export interface ModelFact {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** The files of data/; what each holds and where it is from says data/README.md. */
export interface Facts {
  readonly operations: readonly OperationFact[];
  readonly errors: ErrorFacts;
  readonly scopes: ScopeFacts;
  readonly models: ReadonlyMap<string, ModelFact>;
}

const root = join(__dirname, '..', '..');

/** Reads data/; trusts its form, which a test holds against the built catalog. */
export function readFacts(): Facts {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
  return {
    operations: read('operations.json') as OperationFact[],
    errors: read('errors.json') as ErrorFacts,
    scopes: read('scopes.json') as ScopeFacts,
    models: new Map(Object.entries(read('models.json') as Record<string, ModelFact>)),
  };
}

/** The vendor's JavaScript SDK, whose declarations name every request model. */
export function readSdk(): { readonly version: string; readonly declarations: string } {
  const folder = join(root, 'node_modules', 'purecloud-platform-client-v2');
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version: manifest.version, declarations: readFileSync(join(folder, 'index.d.ts'), 'utf8') };
}
