import { headerOf } from '../request/header';
import type { Catalog } from '../catalog/catalog';
import type { Operation, OperationMatch } from '../catalog/operation';
import type { Evidence } from '../evidence/evidence';
import type { Finding } from '../payload/finding';
import { findInBody } from '../payload/findInBody';
import type { Request } from '../request/request';
import { identityOf, type Identity } from './identity';
import { readError, type PlatformError } from './platformError';
import { targetOf, type Target } from './target';

/** What a diagnosis is made from. Time is an input: the engine has no clock. */
export interface Inputs {
  readonly request: Request;
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** The moment that dates are judged by. */
  readonly now: Date;
  /** Hosts of the other requests beside this one: two regions in one file are telling. */
  readonly otherHosts?: readonly string[];
}

/** The inputs with what follows from them at once; every check looks at the same case. */
export interface Case extends Inputs {
  readonly target: Target;
  readonly match: OperationMatch | undefined;
  readonly operation: Operation | undefined;
  /** The refusal that came back, or that the evidence recorded for this very request; null where there is none. */
  readonly error: PlatformError | null;
  /** `recorded` where the refusal stands in the evidence and the user's copy of it has no text. */
  readonly errorFrom: 'response' | 'recorded';
  /** Of the answer that came back: 0 where nobody wrote it down, null where there was none. */
  readonly status: number | null;
  readonly identity: Identity;
  readonly findings: readonly Finding[];
}

export function makeCase(inputs: Inputs): Case {
  const { request, catalog, evidence } = inputs;
  const target = targetOf(request, inputs.otherHosts ?? []);
  const method = request.line?.method.value ?? '';
  const atApi =
    target.kind !== 'login' && target.kind !== 'apps' && target.kind !== 'media' && !target.asksForToken;
  const match = request.line && atApi ? catalog.match(method, target.path) : undefined;
  const { error, errorFrom } = refusal(inputs, `${method} ${target.path}`);
  const operation = match?.operation;
  return {
    ...inputs,
    target,
    match,
    operation,
    error,
    errorFrom,
    status: request.response ? statusOf(request.response.status, error, catalog) : null,
    identity: identityOf(request, evidence, error),
    findings:
      operation && request.body ? findInBody(request.body, operation, catalog, contentType(request)) : [],
  };
}

export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** The answer that came back, or, where its text was not kept, the same refusal from the evidence. */
function refusal(
  { request, evidence }: Inputs,
  line: string,
): { error: PlatformError | null; errorFrom: 'response' | 'recorded' } {
  const { response } = request;
  if (!response || isSuccess(response.status)) return { error: null, errorFrom: 'response' };
  const own = readError(response.status, response.body?.text ?? '');
  const correlated = { ...own, contextId: own.contextId ?? correlationHeader(request) };
  if (correlated.form !== 'none') return { error: correlated, errorFrom: 'response' };
  const recorded = evidence.response(line);
  if (recorded?.status !== own.status || recorded.body === undefined)
    return { error: correlated, errorFrom: 'response' };
  return { error: readError(recorded.status, JSON.stringify(recorded.body)), errorFrom: 'recorded' };
}

function correlationHeader(request: Request): string | null {
  const header = request.response?.headers.find((h) => /^(?:inin-)?correlation-id$/i.test(h.name.value));
  return header?.value.value ?? null;
}

/** The status line, else the body, else the one status at which the code or the sentence is documented. */
function statusOf(status: number, error: PlatformError | null, catalog: Catalog): number {
  if (status > 0 || !error) return status;
  if (error.status > 0) return error.status;
  const statuses = error.code
    ? catalog.statusesOf(error.code)
    : catalog.codesOfMessage(error.message).map((c) => c.status);
  const [only, ...others] = [...new Set(statuses)];
  return only !== undefined && others.length === 0 ? only : 0;
}

function contentType(request: Request): string | undefined {
  return headerOf(request.headers, 'content-type')?.value.value;
}
