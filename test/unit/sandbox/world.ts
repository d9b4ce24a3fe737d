import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { defaultOrganization } from '../../../src/sandbox/defaultOrganization';
import { evaluate } from '../../../src/sandbox/evaluate';
import type { Organization } from '../../../src/sandbox/organization';
import type { Reply, SandboxCall } from '../../../src/sandbox/reply';
import { signIn, tokensByName } from '../../../src/sandbox/tokens';

export const catalog = loadCatalog();
export const NOW = new Date('2026-11-22T10:00:00Z');
export const CONTEXT_ID = '0f0e0d0c-0000-4000-8000-000000000001';

/** Asks a sandbox without a socket. */
export interface World {
  readonly organization: Organization;
  ask(who: string, line: string, more?: Partial<SandboxCall>): Reply;
}

/** An organization with everybody signed in at `NOW`. */
export function world(changes: Partial<Organization> = {}): World {
  let made = 0;
  const organization = { ...defaultOrganization(catalog), ...changes };
  const running = signIn(organization, NOW, () => `token-${made++}`);
  const tokens = tokensByName(running);
  return {
    organization,
    ask(who, line, more = {}) {
      const [method = '', path = ''] = line.split(' ');
      const call = {
        method,
        path,
        token: tokens[who],
        ip: '127.0.0.1',
        body: '',
        now: NOW,
        contextId: CONTEXT_ID,
      };
      return evaluate(running, catalog, { ...call, ...more });
    },
  };
}

/** The id of the object of that name. */
export function idOf(
  objects: readonly { readonly id: string; readonly name: string }[],
  name: string,
): string {
  const found = objects.find((object) => object.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
}

/** A body as it would be on the other side of the wire. */
export function wire(reply: Reply): unknown {
  return reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
}

/** Asserts that a value has at least these parts; a list at least these items, from the first on. */
export function has(actual: unknown, parts: unknown): void {
  assert.deepEqual(cutTo(actual, parts), parts);
}

function cutTo(actual: unknown, parts: unknown): unknown {
  if (typeof actual !== 'object' || actual === null || typeof parts !== 'object' || parts === null)
    return actual;
  const fields = new Map(Object.entries(actual));
  const cut = Object.entries(parts).map(([name, part]): [string, unknown] => [
    name,
    cutTo(fields.get(name), part),
  ]);
  return Array.isArray(parts) ? cut.map(([, value]) => value) : Object.fromEntries(cut);
}
