import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import type { Subject } from './grants';
import type { OAuthClient, User } from './organization';
import type { SandboxCall } from './reply';
import type { RunningOrganization } from './tokens';

/** Whose token it is. */
export interface Caller {
  readonly client: OAuthClient;
  /** Undefined with client credentials. */
  readonly user: User | undefined;
  readonly subject: Subject;
  /** What the token carries; means nothing with client credentials. */
  readonly scopes: readonly string[];
}

/** A call, the operation it fits, and everything that decides whether it passes. */
export interface Situation {
  readonly organization: RunningOrganization;
  readonly catalog: Catalog;
  readonly call: SandboxCall;
  readonly caller: Caller;
  readonly operation: Operation;
  /** Values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
}
