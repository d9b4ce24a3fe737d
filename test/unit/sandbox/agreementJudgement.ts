import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Cause, Diagnosis } from '../../../src/diagnosis/diagnosis';
import { Evidence } from '../../../src/evidence/evidence';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import type { Request } from '../../../src/request/request';
import type { Reply } from '../../../src/sandbox/reply';
import { objectsAlong, sandboxOf, type Encounter } from './agreementWorld';
import { catalog, NOW, world } from './world';

const { conversations } = world().organization;
const HOST = 'api.mypurecloud.com';

/** What the sandbox answers to an encounter, and what the diagnosis makes of it from a complete bundle. */
export interface Judgement {
  readonly reply: Reply;
  /** Why the sandbox refuses the caller; undefined where it does not. */
  readonly refusal: Cause | undefined;
  /** What came of the conversation that a success shows, null where nothing went wrong. */
  readonly outcome: Cause | null;
  readonly before: Diagnosis;
  readonly behind: Diagnosis;
}

/** The bundle holds what the product collects for the caller, and the objects on the path as who sees all sees them. */
export async function judge(met: Encounter): Promise<Judgement> {
  const ask = sandboxOf(met);
  const reply = ask(met.line, met.body);
  const client = { host: HOST, get: (line: string) => Promise.resolve(ask(line)) };
  const bundle = await collectEvidence(client, [requestOf(met)], catalog, { now: NOW });
  const evidence = new Evidence({
    ...bundle,
    responses: { ...bundle.responses, ...(await objectsAlong(met)) },
  });
  const diagnosed = (request: Request) => diagnose({ request, catalog, evidence, now: NOW });
  return {
    reply,
    refusal: causeOf(met, reply),
    outcome: outcomeOf(met.line),
    before: diagnosed(requestOf(met)),
    behind: diagnosed(requestOf(met, reply)),
  };
}

function requestOf({ line, body }: Encounter, reply?: Reply): Request {
  const [method = '', path = ''] = line.split(' ');
  const answer = reply ? `HTTP/1.1 ${reply.status} X\n\n${JSON.stringify(reply.body ?? '')}` : '';
  const text = `${method} https://${HOST}${path}\nAuthorization: Bearer {{token}}\n\n${body}\n\n${answer}`;
  const [request] = readInput(text, { fileName: 'x.http', catalog });
  assert.ok(request);
  return request;
}

/** Why the sandbox refuses, by its code and what the organization offers; undefined where it lets pass. */
function causeOf(met: Encounter, { status, body }: Reply): Cause | undefined {
  const { code = '' } = (body ?? {}) as { code?: string };
  if (code === 'not.a.user') return 'no-user-context';
  if (code === 'not.a.client') return 'wrong-token-kind';
  if (status !== 403) return undefined;
  if (code === 'app.not.authorized.for.scope') return 'oauth-scope';
  if (/\.not\.active\.participant$|^(?:postino|email)\.error\.forbidden$/.test(code))
    return 'not-participant';
  if (code.includes('division')) return 'division';
  return canBeGranted(met) ? 'role-permission' : 'feature-not-licensed';
}

/** What the error on a leg of the conversation says, where the line reads one. */
function outcomeOf(line: string): Cause | null {
  const read =
    /^GET \/api\/v2\/(?:analytics\/)?conversations\/(?:[a-z]+\/)?([0-9a-f-]{36})(?:\/details)?$/.exec(
      line,
    )?.[1];
  const legs = conversations.find(({ id }) => id === read)?.participants ?? [];
  const codes = legs.map(({ call }) => call.error?.code ?? '');
  if (codes.some((code) => code.endsWith('.connection.timeout'))) return 'target-user-state';
  return codes.some((code) => code.endsWith('.dialplan.notReachable')) ? 'outbound-route' : null;
}

/** Whether roles could open the operation at all, read from the rules and not from our code. */
function canBeGranted(met: Encounter): boolean {
  const missing = met.operation.permissions.filter((name) => !(isOffered(met, name) && isNamed(met, name)));
  const offered = (name: string) => isOffered(met, name);
  return met.operation.permissionMode === 'ALL' ? missing.every(offered) : missing.some(offered);
}

function isOffered({ permissions }: Encounter, name: string): boolean {
  return permissions.some((one) => one.name === name);
}

/** Whether a role of the caller's names the permission, by whatever wildcard. */
function isNamed({ who, own, group, roles }: Encounter, name: string): boolean {
  const [domain, entity, action] = name.split(':');
  const fits = (pattern: string, word: string | undefined) => pattern === '*' || pattern === word;
  const given = (who === 'user' ? [...own, ...group] : own).map(({ roleId }) => roleId);
  return roles
    .filter(({ id }) => given.includes(id))
    .flatMap(({ policies }) => policies)
    .some((p) => fits(p.domain, domain) && fits(p.entity, entity) && p.actions.some((a) => fits(a, action)));
}
