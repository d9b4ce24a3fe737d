import type { Operation } from '../catalog/operation';
import { holdOf, type Hold } from '../diagnosis/holdings';
import { activePolicies, isWithoutPolicies, mayBearOn, POLICIES_CALL } from '../evidence/accessPolicies';
import type { Evidence } from '../evidence/evidence';
import type { Known } from '../evidence/known';
import { SUBJECT_CALL } from '../evidence/grants';
import { authorizedScopes, SELF_CALL, TOKEN_CALL, tokenKind, type TokenKind } from '../evidence/tokenFacts';
import type { Needs } from './needs';
import { smallestScopes } from './scopeNeeds';
import { l10n } from '../text/l10n';

/** What is asked about an identity to compare it with needs; all of it reads. */
export const COMPARISON_CALLS: readonly string[] = [
  TOKEN_CALL,
  SUBJECT_CALL,
  `${SELF_CALL}?expand=authorization`,
  'GET /api/v2/organizations/me',
  'GET /api/v2/authorization/permissions?pageSize=100',
  `${POLICIES_CALL}?pageSize=100`,
];

/** Whether the identity has what is needed; `unknown` where the evidence does not say. */
export type Standing = 'granted' | 'missing' | 'unknown';

export interface ComparedPermission {
  /** One name, or several any of which is enough. */
  readonly anyOf: readonly string[];
  readonly standing: Standing;
  /** Why it is unknown; empty otherwise. */
  readonly why: string;
}

/** Needs held against what an identity has. */
export interface Comparison {
  /** `granted` only where all is, and no access policy may deny it. */
  readonly overall: Standing | 'grantedUnlessPolicy';
  readonly token: {
    readonly kind: TokenKind | 'unknown';
    readonly standing: Standing;
    /** Operations that refuse such a token. */
    readonly refused: readonly Operation[];
  };
  readonly scopes: {
    readonly standing: Standing | 'notApplicable';
    /** Smallest set of scopes to add, sorted. */
    readonly missing: readonly string[];
    /** Carried by the token and needed by no operation, sorted. */
    readonly unused: readonly string[];
    readonly why: string;
  };
  readonly permissions: readonly ComparedPermission[];
}

/** Holds needs against the evidence of an identity. What the evidence does not tell is unknown, never a yes or a no. */
export function compareWith(needs: Needs, evidence: Evidence): Comparison {
  const token = comparedToken(needs, evidence);
  const scopes = comparedScopes(needs, evidence, token.kind);
  const permissions = comparedPermissions(needs, evidence);
  const undocumented = [...needs.permissions.unknown, ...needs.context.unknown].length > 0;
  const open = undocumented || needs.open.length > 0 || needs.undocumented.length > 0;
  const standings = [
    token.standing,
    ...(scopes.standing === 'notApplicable' ? [] : [scopes.standing]),
    ...permissions.map(({ standing }) => standing),
    ...(open ? ['unknown' as const] : []),
  ];
  const whole = worst(standings);
  const overall = whole === 'granted' && mayBeDenied(needs, evidence) ? 'grantedUnlessPolicy' : whole;
  return { overall, token, scopes, permissions };
}

/** Whether an access policy may bear on any of the operations, by its target or because nobody here may read it. */
function mayBeDenied({ operations }: Needs, evidence: Evidence): boolean {
  const names = operations.flatMap(({ operation }) => operation.permissions);
  const policies = activePolicies(evidence);
  if (!policies.known) return names.length > 0 && !isWithoutPolicies(evidence);
  return names.some((name) => policies.value.some((policy) => mayBearOn(policy, name)));
}

function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('missing')) return 'missing';
  return standings.includes('unknown') ? 'unknown' : 'granted';
}

function comparedToken({ context }: Needs, evidence: Evidence): Comparison['token'] {
  const kind = tokenKind(evidence);
  const asks = context.needUser.length > 0 || context.refuseUser.length > 0;
  if (!kind.known) return { kind: 'unknown', standing: asks ? 'unknown' : 'granted', refused: [] };
  const refused = kind.value === 'user' ? context.refuseUser : context.needUser;
  return { kind: kind.value, standing: refused.length > 0 ? 'missing' : 'granted', refused };
}

function comparedScopes(
  { scopes: { unknown }, operations }: Needs,
  evidence: Evidence,
  kind: TokenKind | 'unknown',
): Comparison['scopes'] {
  if (kind === 'client')
    return {
      standing: 'notApplicable',
      missing: [],
      unused: [],
      why: l10n.t('client credentials have no scopes'),
    };
  const asked = operations.flatMap(({ operation: { auth, scopes } }) =>
    auth === 'oauth' && scopes !== null && scopes.length > 0 ? [scopes] : [],
  );
  const held = authorizedScopes(evidence);
  if (!held.known) {
    const standing = asked.length + unknown.length > 0 ? 'unknown' : 'granted';
    return { standing, missing: [], unused: [], why: standing === 'unknown' ? held.why : '' };
  }
  const lacking = asked.filter((scopes) => !scopes.some((scope) => held.value.includes(scope)));
  const used = new Set(asked.flat());
  return {
    standing: lacking.length > 0 ? 'missing' : unknown.length > 0 ? 'unknown' : 'granted',
    missing: smallestScopes(lacking).names,
    unused: held.value.filter((scope) => !used.has(scope)).sort(),
    why:
      lacking.length === 0 && unknown.length > 0
        ? l10n.t('the scopes of some operations are not documented')
        : '',
  };
}

function comparedPermissions({ permissions }: Needs, evidence: Evidence): ComparedPermission[] {
  const groups = [
    ...permissions.required.map(({ name }) => [name]),
    ...permissions.choices.map((c) => c.anyOf),
  ];
  return groups.map((anyOf) => {
    const holds = anyOf.map((name) => holdOf({ evidence, status: null }, name));
    return { anyOf, ...standingOf(holds) };
  });
}

function standingOf(holds: readonly Known<Hold>[]): Pick<ComparedPermission, 'standing' | 'why'> {
  if (holds.some((hold) => hold.known && hold.value === 'yes')) return { standing: 'granted', why: '' };
  if (holds.every((hold) => hold.known && hold.value === 'no')) return { standing: 'missing', why: '' };
  const doubt = holds.find((hold) => !hold.known || hold.value !== 'no');
  return { standing: 'unknown', why: doubt === undefined ? '' : whyUnknown(doubt) };
}

function whyUnknown(hold: Known<Hold>): string {
  if (!hold.known) return hold.why;
  return hold.value === 'conditional'
    ? l10n.t('it is held under a condition')
    : l10n.t('a role names it, but the organization does not offer it');
}
