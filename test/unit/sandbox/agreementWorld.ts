import fc from 'fast-check';
import type { Operation } from '../../../src/catalog/operation';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { collectBundle } from '../../../src/platform/collectBundle';
import { callsAlongPath } from '../../../src/platform/objectCalls';
import { evaluate } from '../../../src/sandbox/evaluate';
import { named } from '../../../src/sandbox/named';
import { offeredPermissions } from '../../../src/sandbox/offeredPermissions';
import {
  EVERY_DIVISION,
  type Grant,
  type OfferedPermission,
  type Organization,
  type Policy,
  type Role,
} from '../../../src/sandbox/organization';
import type { Reply } from '../../../src/sandbox/reply';
import { signIn, tokensByName } from '../../../src/sandbox/tokens';
import { catalog, CONTEXT_ID, NOW, world } from './world';

/** The organization that every random one is made from: its objects, not its roles. */
const skeleton = world();
const { organization } = skeleton;
const FILLER = '6d27c262-b846-44b9-8b6a-3667dd05c65c';
const TESTER = named('user', 'Robin Tester');
const GROUP = named('group', 'Testers');
const CLIENTS = { user: named('client', 'Test app'), client: named('client', 'Test service') } as const;
const divisionIds = [...organization.divisions.map(({ id }) => id), EVERY_DIVISION];

/** Scopes without which the diagnosing calls themselves are refused, so that no bundle is whole. */
const TO_DIAGNOSE = [
  ...['user-basic-info', 'authorization:readonly', 'routing:readonly', 'users:readonly'],
  ...['conversations:readonly', 'telephony:readonly', 'organization:readonly', 'oauth:readonly'],
];

/** Ids of the objects with a division, by the parameter that names them. */
const objects: Readonly<Record<string, readonly string[]>> = {
  queueId: organization.queues.map(({ id }) => id),
  userId: organization.users.map(({ id }) => id),
  siteId: organization.sites.map(({ id }) => id),
  conversationId: organization.conversations.map(({ id }) => id),
  divisionId: organization.divisions.map(({ id }) => id),
};

/** Operations about which the catalog is certain in everything that gates them. */
const operations = catalog.operations.filter(
  (o) =>
    o.auth === 'oauth' &&
    o.permissionMode !== null &&
    !o.permissionsUnstated &&
    o.scopesFrom === 'document' &&
    o.userContext !== 'unknown' &&
    o.permissions.every((name) => name.split(':').length === 3),
);

/** Somebody with some roles who calls something. */
export interface Encounter {
  readonly operation: Operation;
  /** `GET /api/v2/routing/queues/…`, with the ids of objects that there are. */
  readonly line: string;
  readonly body: string;
  readonly who: 'user' | 'client';
  readonly scopes: readonly string[];
  readonly own: readonly Grant[];
  readonly group: readonly Grant[];
  readonly roles: readonly Role[];
  readonly permissions: readonly OfferedPermission[];
  /** Whether the user has chosen a phone. */
  readonly hasPhone: boolean;
}

/** Operations on an object with a division, where that may be what refuses. */
const onObjects = operations.filter(({ path }) =>
  Object.keys(objects).some((name) => path.includes(`{${name}}`)),
);

export const encounter: fc.Arbitrary<Encounter> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...operations) },
    { weight: 1, arbitrary: fc.constantFrom(...onObjects) },
  )
  .chain(encounterWith);

function encounterWith(operation: Operation): fc.Arbitrary<Encounter> {
  const names = operation.permissions.slice(0, 6);
  const grants = fc.array(
    fc.record({
      roleId: fc.constantFrom(...ROLES.map(({ id }) => id)),
      divisionId: fc.constantFrom(...divisionIds),
    }),
    { maxLength: 3 },
  );
  return fc
    .record({
      pick: fc.nat(),
      who: fc.constantFrom<'user' | 'client'>('user', 'user', 'client'),
      scopes: fc.subarray([...(operation.scopes ?? [])]),
      own: grants,
      group: grants,
      policies: fc.tuple(...ROLES.map(() => fc.array(policyAround(names), { maxLength: 2 }))),
      offered: fc.tuple(
        ...operation.permissions.map(() => fc.constantFrom('yes', 'yes', 'yes', 'blind', 'no')),
      ),
      division: fc.option(fc.constantFrom(...organization.divisions.map(({ id }) => id)), { freq: 3 }),
      hasPhone: fc.boolean(),
    })
    .map(({ pick, scopes, policies, offered, division, ...who }) => ({
      ...who,
      operation,
      line: lineOf(operation, pick),
      body: bodyOf(operation, division),
      scopes: [...scopes, ...TO_DIAGNOSE],
      roles: ROLES.map((role, i) => ({ ...role, policies: policies[i] ?? [] })),
      permissions: permissionsWith(operation, offered),
    }));
}

/** Where a new object is wanted, the body may say in which division; where a call is wanted, to whom. */
function bodyOf({ method, bodyType }: Operation, division: string | null): string {
  if (bodyType === 'CreateCallRequest') return '{"phoneNumber":"+13175550142"}';
  if (division === null || method !== 'POST' || bodyType === null) return '';
  const fields = catalog.schema(bodyType)?.properties ?? {};
  if ('divisionId' in fields) return JSON.stringify({ divisionId: division });
  return 'division' in fields ? JSON.stringify({ division: { id: division } }) : '';
}

const ROLES: readonly Role[] = ['First', 'Second'].map((name) => ({
  ...named('role', name),
  description: '',
  policies: [],
  standard: false,
}));

/** Exact, by a wildcard in any place, or for something else. */
function policyAround(names: readonly string[]): fc.Arbitrary<Policy> {
  const some = names.length > 0 ? names : ['routing:queue:view'];
  return fc.tuple(fc.constantFrom(...some), fc.integer({ min: 0, max: 9 })).map(([name, kind]) => {
    const [domain = '', entity = '', action = ''] = name.split(':');
    return {
      domain: kind === 0 ? '*' : kind === 1 ? 'other' : domain,
      entity: kind < 3 ? '*' : entity,
      actions: [kind === 4 || kind === 0 ? '*' : kind === 5 ? 'other' : action],
    };
  });
}

/** What the organization offers: of the operation's permissions as chosen, besides some others. */
const others = organization.permissions.filter((_, i) => i % 40 === 0);
function permissionsWith(
  { permissions }: Operation,
  offered: readonly string[],
): readonly OfferedPermission[] {
  const own = permissions.flatMap((name, i) =>
    offered[i] === 'no'
      ? []
      : [{ name, label: name, allowsConditions: false, divisionAware: offered[i] === 'yes' }],
  );
  return [...others.filter(({ name }) => !permissions.includes(name)), ...own];
}

/** Objects that there are, and of a conversation a participant of it. Where the sandbox has none, any id names one. */
function lineOf({ method, path }: Operation, pick: number): string {
  const { conversations } = organization;
  const legs = conversations[pick % conversations.length]?.participants.map(({ id }) => id);
  const idsOf = (name: string): readonly string[] =>
    (name === 'participantId' ? legs : Object.hasOwn(objects, name) ? objects[name] : undefined) ?? [FILLER];
  return `${method} ${path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    const ids = idsOf(name);
    return ids[pick % ids.length] ?? FILLER;
  })}`;
}

/** The sandbox, with the organization of the encounter: what it answers to the one who calls. */
export function sandboxOf(met: Encounter): (line: string, body?: string) => Reply {
  const [user] = organization.users;
  const [phone] = organization.stations;
  if (!user) throw new Error('the skeleton has users');
  const whole: Organization = {
    ...organization,
    permissions: met.permissions,
    roles: met.roles,
    groups: [{ ...GROUP, memberIds: [TESTER.id], grants: met.group }],
    users: [
      ...organization.users,
      { ...user, ...TESTER, grants: met.own, ...(phone && met.hasPhone && { stationId: phone.id }) },
    ],
    clients: [
      { ...clientFields, ...CLIENTS.user, grantType: 'CODE', scopes: met.scopes, roleDivisions: [] },
      {
        ...clientFields,
        ...CLIENTS.client,
        grantType: 'CLIENT-CREDENTIALS',
        scopes: [],
        roleDivisions: met.own,
      },
    ],
    identities: [
      { name: 'user', clientId: CLIENTS.user.id, userId: TESTER.id, scopes: met.scopes, expiresIn: 3600 },
      { name: 'client', clientId: CLIENTS.client.id, scopes: [], expiresIn: 3600 },
    ],
  };
  return askIn(whole, met.who);
}

/** What an organization answers to one of its identities. */
function askIn(whole: Organization, who: string): (line: string, body?: string) => Reply {
  let made = 0;
  const running = signIn(whole, NOW, () => `token-${made++}`);
  const token = tokensByName(running)[who];
  return (line, body = '') => {
    const [method = '', path = ''] = line.split(' ');
    const call = { method, path, token, ip: '127.0.0.1', body, now: NOW, contextId: CONTEXT_ID };
    return evaluate(running, catalog, call);
  };
}

const clientFields = {
  state: 'active',
  redirectUris: [],
  tokenSeconds: 86_400,
  allowedAddresses: [],
} as const;

/** With every permission, and somebody who holds them all. */
const seen: Organization = { ...organization, permissions: offeredPermissions(catalog, []) };

/**
 * The objects along the path of an encounter, as who may see all sees them. What is read proves the scopes it was read
 * with: so where the call lacks its own scope, they are read with the caller's scopes.
 */
export async function objectsAlong(met: Encounter): Promise<EvidenceBundle['responses']> {
  const { line, who, operation } = met;
  const [method = '', path = ''] = line.split(' ');
  const asked = operation.scopes ?? [];
  const isInScope = who === 'client' || asked.length === 0 || asked.some((s) => met.scopes.includes(s));
  const identities = organization.identities
    .filter(({ name }) => name === 'admin')
    .map((admin) => ({ ...admin, scopes: isInScope ? catalog.scopes : met.scopes }));
  const ask = askIn({ ...seen, identities }, 'admin');
  const client = { host: '', get: (call: string) => Promise.resolve(ask(call)) };
  const { responses } = await collectBundle(
    client,
    callsAlongPath(path, catalog.match(method, path), catalog),
    NOW,
  );
  return responses;
}
