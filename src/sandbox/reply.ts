/** A call as the sandbox judges it: all that matters is in it, the clock and the caller's address too. */
export interface SandboxCall {
  /** Upper case. */
  readonly method: string;
  /** Path and query: `/api/v2/routing/queues?pageSize=25`. */
  readonly path: string;
  /** What stood after `Bearer`; undefined where no bearer token came. */
  readonly token?: string | undefined;
  /** Address of the caller. */
  readonly ip: string;
  /** The text of the body; empty where none came. */
  readonly body: string;
  readonly now: Date;
  /** A fresh id for the `contextId` of an error. */
  readonly contextId: string;
}

/** On an answer that stands in for what nobody documents, says what that is. */
export const UNKNOWN_HEADER = 'x-sandbox-unknown';

/** What is not documented of an operation, or of what it does with an object that nobody can ask about. */
export type Open = 'permissions' | 'scopes' | 'user-context' | 'division';

export interface Reply {
  readonly status: number;
  /** JSON; undefined where the answer has no body. */
  readonly body?: unknown;
  /** In place of a body, of what is no service of the API. */
  readonly xml?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The same answer, saying what nobody documents of it. */
export function leavingOpen(reply: Reply, open: readonly Open[]): Reply {
  if (open.length === 0) return reply;
  return { ...reply, headers: { ...reply.headers, [UNKNOWN_HEADER]: open.join(', ') } };
}

export function ok(body: unknown): Reply {
  return { status: 200, body, headers: {} };
}

export const noContent: Reply = { status: 204, headers: {} };
