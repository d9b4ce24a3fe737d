import type { Evidence } from './evidence';
import { known, unknown, type Known } from './known';
import { permissionParts } from './policy';
import { field, flag, isFields, text } from './shape';
import { l10n } from '../text/l10n';

export const OFFERED_CALL = 'GET /api/v2/authorization/permissions';

/** A permission as the organization's own catalog has it. */
export interface OfferedPermission {
  readonly offered: boolean;
  /** Whether the division of a grant matters; undefined where the catalog does not say. */
  readonly divisionAware: boolean | undefined;
  /** What the admin pages call it. */
  readonly label: string | undefined;
}

/**
 * Whether the organization can give a permission to anyone. Answers to a narrowed question
 * (`?query=…&queryType=domain|permission`) speak for that domain or permission alone.
 */
export function offered(evidence: Evidence, permission: string): Known<OfferedPermission> {
  const { domain, entity, action } = permissionParts(permission);
  if (action === '')
    return unknown(l10n.t('names from before the three-part form are in no list'), OFFERED_CALL);
  const call = evidence.calls.find((c) => asksFor(c, domain, permission)) ?? OFFERED_CALL;
  const listing = evidence.listing(call);
  if (!listing.known) return listing;
  for (const row of listing.value.entities) {
    if (text(row, 'domain') !== domain) continue;
    const actions = field(field(row, 'permissionMap'), entity);
    const found = Array.isArray(actions)
      ? actions.filter(isFields).find((a) => text(a, 'action') === action)
      : undefined;
    if (found) {
      return known(
        { offered: true, divisionAware: flag(found, 'divisionAware'), label: text(found, 'label') },
        call,
      );
    }
  }
  if (!listing.value.complete) return unknown(l10n.t('the list of offered permissions was cut'), call);
  return known({ offered: false, divisionAware: undefined, label: undefined }, call);
}

/**
 * Every permission that the organization can give, by name, from its whole catalog; unknown where that was not asked for
 * or was cut.
 */
export function everyOffered(evidence: Evidence): Known<ReadonlyMap<string, OfferedPermission>> {
  const listing = evidence.listing(OFFERED_CALL);
  if (!listing.known) return listing;
  if (!listing.value.complete)
    return unknown(l10n.t('the list of offered permissions was cut'), OFFERED_CALL);
  const rows = listing.value.entities.flatMap((domain) => {
    const entities = field(domain, 'permissionMap');
    return Object.entries(isFields(entities) ? entities : {}).flatMap(([entity, actions]) =>
      (Array.isArray(actions) ? actions.filter(isFields) : []).map((row) => ({ domain, entity, row })),
    );
  });
  return known(
    new Map(
      rows.map(({ domain, entity, row }) => [
        `${text(domain, 'domain') ?? ''}:${entity}:${text(row, 'action') ?? ''}`,
        { offered: true, divisionAware: flag(row, 'divisionAware'), label: text(row, 'label') },
      ]),
    ),
    OFFERED_CALL,
  );
}

function asksFor(call: string, domain: string, permission: string): boolean {
  if (!call.startsWith(`${OFFERED_CALL}?`)) return call === OFFERED_CALL;
  const query = new URLSearchParams(call.slice(OFFERED_CALL.length + 1));
  const asked = (query.get('query') ?? '').split(',');
  return query.get('queryType') === 'permission' ? asked.includes(permission) : asked.includes(domain);
}

/** Whether divisions divide a permission; undefined where the organization's catalog was not read. */
export function isDivisionAware(evidence: Evidence, permission: string): boolean | undefined {
  const own = offered(evidence, permission);
  return own.known ? own.value.divisionAware : undefined;
}
