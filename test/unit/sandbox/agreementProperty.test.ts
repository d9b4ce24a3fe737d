import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Cause, Diagnosis } from '../../../src/diagnosis/diagnosis';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { Evidence } from '../../../src/evidence/evidence';
import { collectBundle } from '../../../src/platform/collectBundle';
import { diagnosingCalls } from '../../../src/platform/diagnosingCalls';
import { readInput } from '../../../src/request/read';
import type { Request } from '../../../src/request/request';
import type { Reply } from '../../../src/sandbox/reply';
import { encounter, objectsAlong, sandboxOf, type Encounter } from './agreementWorld';
import { catalog, NOW } from './world';

/** What may change between the question and the call, so that it leaves the verdict open: a phone, who takes part. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['station', 'participant']);
const HOST = 'api.mypurecloud.com';

describe('sandbox and diagnosis, whoever calls what', function () {
  this.timeout(300_000);

  it('agree before the call and behind it, in verdict and cause', async () => {
    await fc.assert(
      fc.asyncProperty(encounter, async (met) => {
        const ask = sandboxOf(met);
        const reply = ask(met.line, met.body);
        const evidence = new Evidence(await bundleOf(met, ask));
        const before = judged(met, evidence);
        const refusal = causeOf(met, reply);
        if (refusal === undefined) {
          const open = before.checks.some(
            (c) =>
              (c.status === 'unknown' && OPEN.has(c.id)) || (c.status === 'fail' && OF_THE_MOMENT.has(c.id)),
          );
          if (met.body === '') assert.equal(before.verdict, open ? 'unknown' : 'allowed', told(before));
          if (reply.status >= 200 && reply.status < 300)
            assert.equal(judged(met, evidence, reply).verdict, 'allowed');
          return;
        }
        const behind = judged(met, evidence, reply);
        // Who takes part, and what policies deny, no grant tells before the call.
        if (BEYOND_GRANTS.has(refusal)) return assert.equal(behind.verdict, 'denied', told(behind));
        assert.deepEqual([behind.verdict, behind.cause], ['denied', refusal], told(behind));
        // A role that names what the organization does not offer leaves that gate open beforehand.
        assert.notEqual(before.verdict, 'allowed', told(before));
        if (namesInVain(met)) return;
        // Which of several objects on a path counts nobody documents: it is open where only one lets the caller in.
        if (refusal === 'division' && objectsOn(met) > 1 && isOpen(before, 'division')) return;
        assert.deepEqual([before.verdict, before.cause], ['denied', refusal], told(before));
      }),
      { numRuns: 10_000 },
    );
  });
});

const BEYOND_GRANTS: ReadonlySet<Cause> = new Set<Cause>(['org-policy', 'not-participant']);

/** Checks that nothing settles where no object of a known division is named, or the documents are silent. */
const OPEN: ReadonlySet<string> = new Set(['division', 'user-context', 'entitlement']);

/** All that the diagnosing calls bring, besides the objects themselves. */
async function bundleOf(met: Encounter, ask: (line: string) => Reply): Promise<EvidenceBundle> {
  const client = { host: HOST, get: (line: string) => Promise.resolve(ask(line)) };
  const bundle = await collectBundle(client, diagnosingCalls(requestOf(met), catalog), NOW);
  return { ...bundle, responses: { ...bundle.responses, ...objectsAlong(met.line) } };
}

function judged(met: Encounter, evidence: Evidence, reply?: Reply): Diagnosis {
  return diagnose({ request: requestOf(met, reply), catalog, evidence, now: NOW });
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
  if (code === 'authz.policy.denied') return 'org-policy';
  if (code === 'not.authorized' || code.endsWith('.not.active.participant')) return 'not-participant';
  if (code.includes('division')) return 'division';
  return canBeGranted(met) ? 'role-permission' : 'feature-not-licensed';
}

/** Whether roles could open the operation at all, read from the rules and not from our code. */
function canBeGranted(met: Encounter): boolean {
  const missing = met.operation.permissions.filter((name) => !(isOffered(met, name) && isNamed(met, name)));
  const offered = (name: string) => isOffered(met, name);
  return met.operation.permissionMode === 'ALL' ? missing.every(offered) : missing.some(offered);
}

function namesInVain(met: Encounter): boolean {
  return met.operation.permissions.some((name) => !isOffered(met, name) && isNamed(met, name));
}

function isOpen({ checks }: Diagnosis, id: string): boolean {
  return checks.some((check) => check.id === id && check.status === 'unknown');
}

function objectsOn({ line }: Encounter): number {
  return Object.keys(objectsAlong(line)).length;
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

function told({ verdict, cause, checks }: Diagnosis): string {
  const rows = checks.map((c) => `${c.status} ${c.id}: ${c.expected} | ${c.actual}`);
  return [`${verdict} ${String(cause)}`, ...rows].join('\n');
}
