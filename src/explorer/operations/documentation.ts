import type { Operation } from '../../catalog/operation';

/** The page of the vendor's API Explorer on an operation: `…/api-explorer#get-api-v2-routing-queues--queueId-`. */
export function documentationLink({ method, path }: Operation): string {
  const anchor = `${method.toLowerCase()}${path}`.replaceAll(/[^A-Za-z0-9]/g, '-');
  return `https://developer.genesys.cloud/devapps/api-explorer#${anchor}`;
}
