import type { Catalog } from '../catalog/catalog';
import type { OfferedPermission, Policy } from './organization';
import { policy } from './policy';
import { opens } from './grants';

/** Permissions whose grants count by division, beside those of operations that document a division error. */
const DIVISION_AWARE: readonly Policy[] = [
  policy('analytics:*:view'),
  policy('architect:datatable:*'),
  policy('architect:flow:*'),
  policy('conversation:communication:*'),
  policy('conversation:summary:view'),
  policy('directory:user:*'),
  policy('outbound:campaign:*'),
  policy('outbound:contactList:*'),
  policy('quality:evaluation:*'),
  policy('recording:recording:*'),
  policy('routing:queue:*'),
  policy('routing:wrapupCode:*'),
  policy('scripter:publishedScript:view'),
  policy('speechAndTextAnalytics:data:view'),
];

/** Permissions that know no division, whatever an operation documents. */
const DIVISION_BLIND: readonly Policy[] = [policy('authorization:*:*'), policy('routing:skill:*')];

const CONDITIONAL: readonly Policy[] = [
  policy('analytics:userObservation:view'),
  policy('directory:user:*'),
  policy('routing:queue:*'),
];

/**
 * The permissions that an organization can grant: those that operations ask for, without those of products and features
 * that it does not have. Legacy names without a domain are in no organization's list.
 *
 * @param missing domains, or entities with their domains: `wfm`, `authorization:policy`
 */
export function offeredPermissions(catalog: Catalog, missing: readonly string[]): OfferedPermission[] {
  const aware = new Set(
    catalog.operations
      .filter(({ divisionChecked }) => divisionChecked)
      .flatMap(({ permissions }) => permissions),
  );
  return catalog.permissions
    .filter((name) => name.split(':').length === 3 && !missing.some((start) => name.startsWith(`${start}:`)))
    .map((name) => ({
      name,
      label: name.split(':').map(words).join(' > '),
      allowsConditions: isAmong(CONDITIONAL, name),
      divisionAware: (aware.has(name) || isAmong(DIVISION_AWARE, name)) && !isAmong(DIVISION_BLIND, name),
    }));
}

function isAmong(policies: readonly Policy[], name: string): boolean {
  return policies.some((one) => opens(one, name));
}

/** `contactList` as `Contact List`. */
function words(name: string): string {
  const spaced = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
