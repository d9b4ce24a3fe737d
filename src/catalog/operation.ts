/** How the listed permissions combine; null where the catalog does not know the permissions at all. */
export type PermissionMode = 'ANY' | 'ALL' | 'NONE' | null;

/** Whether an operation takes a user's token, refuses it, takes either, or does not say. */
export type UserContext = 'required' | 'forbidden' | 'any' | 'unknown';

/** One documented operation of the Platform API, as the catalog knows it. */
export interface Operation {
  readonly method: string;
  /** Path template, with `{param}` segments: `/api/v2/routing/queues/{queueId}`. */
  readonly path: string;
  /** Method name in the vendor's SDKs: `getRoutingQueue`. */
  readonly operationId: string;
  /** API tag, the group that the documentation puts it in: `Routing`. */
  readonly api: string;
  readonly permissionMode: PermissionMode;
  readonly permissions: readonly string[];
  /** The documentation has a sentence in place of the permission's name. */
  readonly permissionsUnstated: boolean;
  /** Accepted scopes, any one of which suffices; null where they are unknown, empty where none is needed. */
  readonly scopes: readonly string[] | null;
  readonly scopesFrom: 'document' | 'inferred' | 'unknown';
  /** `oauth` is an access token; `none` no token at all; `guest` a guest's JSON Web Token. */
  readonly auth: 'oauth' | 'none' | 'guest';
  readonly userContext: UserContext;
  /** Name of the model of the body, `Array<string>`, `object`, or null where it takes none. */
  readonly bodyType: string | null;
  readonly bodyRequired: boolean;
  readonly returnType: string | null;
  readonly deprecated: boolean;
  readonly preview: boolean;
  /** The operation documents a division error of its own. */
  readonly divisionChecked: boolean;
  /** 403 codes documented for this operation beyond the generic seven, with their texts. */
  readonly codes403: Readonly<Record<string, string>>;
  /** The vendor's words, unescaped; only a catalog that was made from the API definition has them. */
  readonly description?: string;
}

/** Where a concrete path fits a template: the operation and the values of its parameters. */
export interface OperationMatch {
  readonly operation: Operation;
  /** Parameter name to the value in the path, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** In which way an operation is near an undocumented request. */
export type Nearness =
  /** Right but for `/api/v2/` in front. */
  | 'missing-api-prefix'
  | 'same-path-other-verb'
  /** The thing asked for stands elsewhere: `/recordings` and `/conversations/{conversationId}/recordings`. */
  | 'same-word-other-parent'
  | 'same-words-other-order'
  /** The domain of the operation's permission was written for, or before, the words of its path: `wfm`. */
  | 'abbreviation'
  /** The documented path has a word or an id more. */
  | 'missing-segment'
  /** The written path has a word or an id more. */
  | 'extra-segment'
  /** Another number, case or spelling; or no more than words in common. */
  | 'similar-words';

export interface NearOperation {
  readonly operation: Operation;
  readonly why: Nearness;
}
