import { dial, type Outcome } from '../diagnosis/numberPlan';
import type { Evidence } from '../evidence/evidence';
import { field, rows, text } from '../evidence/shape';
import { sites, type Site } from '../evidence/telephony';
import { l10n } from '../text/l10n';

/** Whose a number is; null where nobody has it. */
export interface NumberOwner {
  readonly number: string;
  readonly owner: string | null;
  /** `USER`, `PHONE`, `IVR_CONFIG`, `GROUP`; null where nobody has it. */
  readonly ownerType: string | null;
  /** First and last number of the pool that holds it. */
  readonly pool: string | null;
}

/** The sites with their plans and routes, and what becomes of a number. */
export interface Routes {
  readonly sites: readonly (Site & { readonly outcome: Outcome | null })[];
  /** Id of the organization's default site; null where it is not known. */
  readonly defaultSite: string | null;
  /** Null where no number was asked about, or the lists are not known. */
  readonly number: NumberOwner | null;
}

export const DIDS = '/api/v2/telephony/providers/edges/dids';
export const POOLS = '/api/v2/telephony/providers/edges/didpools';

/** @param number as it would be dialled */
export function routes(evidence: Evidence, number: string | undefined): Routes {
  const organization = evidence.body('GET /api/v2/organizations/me');
  return {
    sites: sites(evidence).map((site) => ({
      ...site,
      outcome: number === undefined ? null : dial(site, number),
    })),
    defaultSite: organization.known ? (text(organization.value, 'defaultSiteId') ?? null) : null,
    number: number === undefined ? null : numberOwner(evidence, number),
  };
}

/** Whose a number is; null where the lists are not known. */
export function numberOwner(evidence: Evidence, number: string): NumberOwner | null {
  const assigned = evidence.listing(`GET ${DIDS}?phoneNumber=${number}`);
  if (!assigned.known) return null;
  const did = assigned.value.entities.find((row) => text(row, 'phoneNumber') === number);
  const pools = evidence.body(`GET ${POOLS}`);
  const pool = rows(pools.known ? pools.value : undefined, 'entities').find((row) => holds(row, number));
  return {
    number,
    owner: did ? (text(field(did, 'owner'), 'name') ?? text(field(did, 'owner'), 'id') ?? null) : null,
    ownerType: did ? (text(did, 'ownerType') ?? null) : null,
    pool: pool
      ? l10n.t('{0} to {1}', text(pool, 'startPhoneNumber') ?? '', text(pool, 'endPhoneNumber') ?? '')
      : null,
  };
}

/** Numbers of one length in a range; E.164 compares as text then. */
function holds(pool: unknown, number: string): boolean {
  const first = text(pool, 'startPhoneNumber') ?? '';
  const last = text(pool, 'endPhoneNumber') ?? '';
  return first.length === number.length && first <= number && number <= last;
}

/** In lines for a terminal. */
export function routesText({ sites: all, defaultSite, number }: Routes): string {
  if (all.length === 0) return 'No site could be read.';
  const blocks = all.map((site) =>
    [
      `${site.name}${site.id === defaultSite ? ' (the default site)' : ''}`,
      ...(site.plans === null
        ? ['  number plans: not readable (telephony:plugin:all)']
        : site.plans.map(
            (plan) =>
              `  plan ${plan.priority}  ${plan.name}: ${plan.match ?? plan.matchType} is ${plan.classification}`,
          )),
      ...(site.routes === null
        ? ['  outbound routes: not readable (telephony:plugin:all)']
        : site.routes.map(
            (route) =>
              `  route   ${route.name}: ${route.classifications.join(', ')}, ${route.enabled ? 'enabled' : 'switched off'}${route.state === undefined ? '' : `, ${route.state}`}`,
          )),
      ...(site.outcome === null ? [] : [`  → ${outcomeWords(site.outcome)}`]),
    ].join('\n'),
  );
  return [...blocks, ...(number === null ? [] : [ownerWords(number)])].join('\n\n');
}

/** What becomes of a number, in half a sentence. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'unreadable':
      return l10n.t('which route the number takes is not known');
    case 'no-plan':
      return l10n.t('the number matches no number plan');
    case 'unknown-plan':
      return l10n.t(
        'the number plan {0} ({1}) cannot be judged here',
        outcome.plan.name,
        outcome.plan.matchType,
      );
    case 'no-group':
      return l10n.t(
        'the format of the number plan {0} uses a group that its expression does not have',
        outcome.plan.name,
      );
    case 'no-route':
      return [
        l10n.t('classified {0}, and no enabled route serves that', outcome.plan.classification),
        ...outcome.disabled.map(({ name }) => l10n.t('({0} is switched off)', name)),
      ].join(' ');
    case 'routed':
      return l10n.t(
        'classified {0}, taken by the route {1}',
        outcome.plan.classification,
        outcome.route.name,
      );
  }
}

/** Whose a number is, in one sentence. */
export function ownerWords({ number, owner, ownerType, pool }: NumberOwner): string {
  if (owner === null)
    return pool === null
      ? l10n.t('{0} is assigned to nobody, and is in no pool of the organization', number)
      : l10n.t('{0} is assigned to nobody, in the pool {1}', number, pool);
  const kind = ownerType ?? l10n.t('of a kind not known');
  return pool === null
    ? l10n.t('{0} belongs to {1} ({2}), and is in no pool of the organization', number, owner, kind)
    : l10n.t('{0} belongs to {1} ({2}), in the pool {3}', number, owner, kind, pool);
}
