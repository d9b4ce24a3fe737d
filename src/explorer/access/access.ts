import type { Evidence } from '../../evidence/evidence';
import { subject, type Subject } from '../../evidence/grants';
import { heldRoles, type HeldRole, type Opening } from '../../evidence/heldRoles';
import { held, type Held } from '../../evidence/holding';
import type { Known } from '../../evidence/known';
import { everyOffered, type OfferedPermission } from '../../evidence/organizationPermissions';
import { PermissionNames } from '../../evidence/permissionNames';
import { readPolicy, type Policy } from '../../evidence/policy';
import { field, rows, text, texts } from '../../evidence/shape';
import { l10n } from '../../text/l10n';
import type { PermissionState } from './permissionState';
import { grantsCall, recordCall, type SubjectRef } from './subjectRef';

/**
 * What a subject may do, indexed once, so that no question goes through all grants again: there may be a hundred
 * thousand. It judges as the diagnosis does (`holdOf`), for all permissions at once.
 */
export class Access {
  /** Who it is, with all grants; unknown where they were not or not allowed to be asked. */
  readonly subject: Known<Subject>;
  readonly roles: readonly HeldRole[];
  /** What the organization offers; unknown where that was not asked. */
  readonly offered: Known<ReadonlyMap<string, OfferedPermission>>;
  /** Every permission that is offered, documented or held, sorted. */
  readonly names: readonly string[];
  private readonly openings: ReadonlyMap<string, readonly Opening[]>;
  private readonly listed: ReadonlyMap<string, boolean> | undefined;
  private readonly resolver: PermissionNames;

  /** @param documented permissions that some operation asks for */
  constructor(
    private readonly evidence: Evidence,
    readonly who: SubjectRef,
    documented: readonly string[],
  ) {
    this.subject = subject(evidence, grantsCall(who));
    this.roles = heldRoles(this.subject.known ? this.subject.value.grants : []);
    this.offered = everyOffered(evidence);
    const offered = this.offered.known ? [...this.offered.value.keys()] : [];
    const there = new Set([...offered, ...documented.filter(isWhole)]);
    this.resolver = new PermissionNames(this.offered.known ? offered : there);
    this.openings = this.openingsOf(this.roles);
    this.listed = this.listedNames();
    this.names = [...new Set([...there, ...this.openings.keys(), ...(this.listed?.keys() ?? [])])].sort();
  }

  /** Id and name as the answers give them; those that are known already where they give none. */
  get name(): string {
    const record = recordCall(this.who);
    const body = record === undefined ? undefined : this.evidence.body(record);
    const own = this.subject.known ? this.subject.value.name : undefined;
    return own ?? (body?.known ? text(body.value, 'name') : undefined) ?? this.who.name;
  }

  /** Whether anything at all is known of what the subject holds. */
  get isKnown(): boolean {
    return this.subject.known || this.listed !== undefined;
  }

  /** The roles that open a permission; none where only its name is listed. */
  opening(permission: string): readonly Opening[] {
    return this.openings.get(permission) ?? [];
  }

  /** The permissions that a role opens, sorted. */
  openedBy(role: HeldRole): readonly string[] {
    return [...new Set(role.policies.flatMap((policy) => this.resolver.opened(policy)))].sort();
  }

  state(permission: string): PermissionState {
    const own = this.held(permission);
    const isNamed = own.known ? own.value !== 'no' : this.opening(permission).length > 0;
    if (this.offered.known && !this.offered.value.has(permission))
      return { kind: isNamed || this.opening(permission).length > 0 ? 'named' : 'absent' };
    if (!own.known) return { kind: 'unknown', why: own.why };
    return { kind: own.value === 'yes' ? 'held' : own.value === 'no' ? 'missing' : 'conditional' };
  }

  /** The same two sources as `held` asks, from the index; where they clash, or a third one speaks, it is asked itself. */
  private held(permission: string): Known<Held> {
    const byGrants = this.heldByGrants(permission);
    if (byGrants.known && byGrants.value === 'conditional') return byGrants;
    const isMe = this.who.kind === 'me';
    if (isMe && this.evidence.response(permittedCall(permission))) return held(this.evidence, permission);
    if (!this.listed) return byGrants;
    const { call } = byGrants;
    const listed = this.listed.get(permission);
    const byList: Held = listed === undefined ? 'no' : listed ? 'conditional' : 'yes';
    if (!byGrants.known || byGrants.value === byList) return { known: true, value: byList, call };
    return { known: false, why: l10n.t('grants and list of permissions contradict each other'), call };
  }

  private heldByGrants(permission: string): Known<Held> {
    const { subject: who } = this;
    if (!who.known) return who;
    const openings = this.opening(permission);
    if (openings.length === 0 && !who.value.complete)
      return { known: false, why: l10n.t('the list of grants was cut'), call: who.call };
    const isFirm = openings.some(({ conditional }) => !conditional);
    return {
      known: true,
      value: isFirm ? 'yes' : openings.length > 0 ? 'conditional' : 'no',
      call: who.call,
    };
  }

  private openingsOf(roles: readonly HeldRole[]): ReadonlyMap<string, readonly Opening[]> {
    const all = new Map<string, Opening[]>();
    for (const role of roles) {
      for (const [name, conditional] of this.resolved(role.policies)) {
        const openings = all.get(name) ?? [];
        openings.push({ role, conditional });
        all.set(name, openings);
      }
    }
    return all;
  }

  /** What policies open together; true where only under a condition. */
  private resolved(policies: readonly Policy[]): ReadonlyMap<string, boolean> {
    const names = new Map<string, boolean>();
    for (const policy of policies) {
      for (const name of this.resolver.opened(policy))
        names.set(name, policy.conditional && (names.get(name) ?? true));
    }
    return names;
  }

  /** What the user's own record lists, without divisions; true where only under a condition. */
  private listedNames(): ReadonlyMap<string, boolean> | undefined {
    const call = recordCall(this.who);
    const body = call === undefined ? undefined : this.evidence.body(call);
    const authorization = body?.known ? field(body.value, 'authorization') : undefined;
    const names = texts(authorization, 'permissions');
    if (!names) return undefined;
    const policies = rows(authorization, 'permissionPolicies').map(readPolicy);
    return new Map([...this.resolved(policies), ...names.map((name): [string, boolean] => [name, false])]);
  }
}

/** Names from before the three-part form are in no list. */
function isWhole(permission: string): boolean {
  return permission.split(':').length === 3;
}

function permittedCall(permission: string): string {
  return `GET /api/v2/authorization/divisionspermitted/paged/me?permission=${permission}`;
}
