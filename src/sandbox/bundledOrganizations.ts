import type { Catalog } from '../catalog/catalog';
import { defaultOrganization } from './defaultOrganization';
import { governedOrganization } from './governedOrganization';
import type { Organization } from './organization';

/**
 * The invented organizations, the default one first. They share an address, as those of a region do: the token says
 * whose call it is. No two identities have the same name.
 */
export function bundledOrganizations(catalog: Catalog): readonly Organization[] {
  const first = defaultOrganization(catalog);
  return [first, governedOrganization(first, catalog)];
}
