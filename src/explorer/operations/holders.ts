import type { Evidence } from '../../evidence/evidence';
import { rows, text } from '../../evidence/shape';
import { l10n } from '../../text/l10n';
import { succeeded } from '../../evidence/evidence';
import type { Grantor } from './grantors';

/** Somebody who has a role that opens an operation. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  /** As the platform calls it: `PC_USER`, `PC_GROUP`, `PC_OAUTH_CLIENT`; undefined where it does not say. */
  readonly type: string | undefined;
  /** Role, and the divisions in which it is given; empty where they are not told. */
  readonly through: readonly { readonly role: string; readonly divisions: readonly string[] }[];
}

/** Who can, as far as it can be seen. */
export interface Holders {
  readonly holders: readonly Holder[];
  /** Roles of which it is not known who has them, with the reason; a group's members are never among them. */
  readonly unseen: readonly { readonly role: string; readonly why: string }[];
}

/** The call that tells who has a role. */
export function holdersCall(roleId: string): string {
  return `GET /api/v2/authorization/roles/${roleId}/subjectgrants`;
}

/** Those who have one of the roles, by name; of many roles at most the first are asked. */
export function holders(evidence: Evidence, grantors: readonly Grantor[]): Holders {
  const found = new Map<string, { id: string; name: string; type: string | undefined; through: Through[] }>();
  const unseen: { role: string; why: string }[] = [];
  for (const { id: roleId, name: role } of grantors) {
    const call = holdersCall(roleId);
    const response = evidence.response(call);
    const listing = evidence.listing(call);
    if (!response || !succeeded(response) || !listing.known) {
      unseen.push({ role, why: listing.known ? '' : listing.why });
      continue;
    }
    if (!listing.value.complete) unseen.push({ role, why: l10n.t('the list was cut') });
    for (const row of listing.value.entities) {
      const id = text(row, 'id');
      if (id === undefined) continue;
      const holder = found.get(id) ?? {
        id,
        name: text(row, 'name') ?? id,
        type: text(row, 'type'),
        through: [],
      };
      const divisions = rows(row, 'divisions').flatMap((one) => {
        const division = text(one, 'id');
        if (division === '*') return l10n.t('all divisions');
        const named = text(one, 'name') ?? '';
        return named !== '' ? named : (division ?? []);
      });
      holder.through.push({ role, divisions });
      found.set(id, holder);
    }
  }
  return { holders: [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), unseen };
}

type Through = Holder['through'][number];
