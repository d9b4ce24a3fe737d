import { headerOf } from '../request/header';
import type { Catalog } from '../catalog/catalog';
import type { Operation, OperationMatch } from '../catalog/operation';
import type { Evidence } from '../evidence/evidence';
import type { Finding } from '../payload/finding';
import { findInBody } from '../payload/findInBody';
import type { OwnCheck } from '../ownChecks/ownCheck';
import type { Request } from '../request/request';
import { jsonValue } from '../text/jsonValue';
import { codeOf, saidBy, type ErrorCode } from './errorCode';
import type { Meaning } from './errorMeaning';
import { identityOf, type Identity } from './identity';
import { objectDivisions, type ObjectDivisions } from './objectDivisions';
import { readError, type PlatformError } from './platformError';
import { requirementOf, type Requirement } from './requirement';
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
  /** Checks that the organization declares for itself; their answers stand in the evidence by the resolved call. */
  readonly ownChecks?: readonly OwnCheck[];
}

/** What request, catalog and answer say at once. */
export interface Facts extends Inputs {
  readonly target: Target;
  readonly match: OperationMatch | undefined;
  readonly operation: Operation | undefined;
  /** The refusal that came back, or that the evidence recorded for this very request; null where there is none. */
  readonly error: PlatformError | null;
  /** `recorded` where the refusal stands in the evidence and the user's copy of it has no text. */
  readonly errorFrom: 'response' | 'recorded';
  /** The code of the refusal, its own or by its sentence; null where nothing tells one. */
  readonly code: ErrorCode | null;
  /** What the refusal says of the cause; null where it says nothing in particular. */
  readonly said: Meaning | null;
  /** The JSON value that came back with a success; undefined where there is none. */
  readonly accepted: unknown;
  /** Of the answer that came back: 0 where nobody wrote it down, null where there was none. */
  readonly status: number | null;
  readonly identity: Identity;
  readonly findings: readonly Finding[];
}

/** The facts with what follows from them; every check looks at the same case. */
export interface Case extends Facts {
  /** The permissions that decide; undefined where neither server nor documentation names any. */
  readonly requirement: Requirement | undefined;
  readonly divisions: ObjectDivisions;
}

export function makeCase(inputs: Inputs): Case {
  const facts = factsOf(inputs);
  return { ...facts, requirement: requirementOf(facts), divisions: objectDivisions(facts) };
}

function factsOf(inputs: Inputs): Facts {
  const { request, catalog } = inputs;
  const accepted = isSuccess(request.response?.status ?? null)
    ? jsonValue(request.response?.body?.text)
    : undefined;
  const evidence = withOwnAnswer(inputs, accepted);
  const target = targetOf(request, inputs.otherHosts ?? []);
  const method = request.line?.method.value ?? '';
  const match = request.line && isAtApi(target) ? catalog.match(method, target.path) : undefined;
  const operation = match?.operation;
  const { error, errorFrom } = refusal(inputs, `${method} ${target.path}`);
  const status = request.response ? statusOf(request.response.status, error, catalog) : null;
  const asked = operation ?? (request.line ? 'undocumented' : 'untold');
  const code = error && codeOf(error, status ?? 0, catalog, asked);
  return {
    ...inputs,
    evidence,
    accepted,
    target,
    match,
    operation,
    error,
    errorFrom,
    code,
    said: error && saidBy(error, code),
    status,
    identity: identityOf(request, evidence, code),
    findings:
      operation && request.body ? findInBody(request.body, operation, catalog, contentTypeOf(request)) : [],
  };
}

function isAtApi({ kind, asksForToken }: Target): boolean {
  return kind !== 'login' && kind !== 'apps' && kind !== 'media' && !asksForToken;
}

export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** What a reading call was answered with tells as much as if it had been asked for; it may have been shortened. */
function withOwnAnswer({ request: { line, response }, evidence }: Inputs, body: unknown): Evidence {
  if (line?.method.value !== 'GET' || !response || body === undefined) return evidence;
  const { path } = line.url.value;
  return evidence.with(`GET ${path}`, { status: response.status, body, complete: false });
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
  return { error: readError(recorded.status, recorded.body), errorFrom: 'recorded' };
}

function correlationHeader(request: Request): string | null {
  const header = request.response?.headers.find((h) => /^(?:inin-)?correlation-id$/i.test(h.name.value));
  return header?.value.value ?? null;
}

/** The status line, else the body, else the one status at which the code or the sentence is documented. */
function statusOf(status: number, error: PlatformError | null, catalog: Catalog): number {
  if (status > 0 || !error) return status;
  if (error.status > 0) return error.status;
  const code = codeOf(error, 0, catalog, 'untold');
  const [only, ...others] = code ? catalog.statusesOf(code.name) : [];
  return only !== undefined && others.length === 0 ? only : 0;
}

/** What the request says its body is. */
export function contentTypeOf(request: Request): string | undefined {
  return headerOf(request.headers, 'content-type')?.value.value;
}
