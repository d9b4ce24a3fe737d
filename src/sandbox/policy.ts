import type { Policy } from './organization';

/** A policy as a permission is written: `routing:queue:view`, `routing:queue:add+edit`, `analytics:*:view`. */
export function policy(name: string, condition?: string): Policy {
  const [domain = '', entity = '', actions = ''] = name.split(':');
  return { domain, entity, actions: actions.split('+'), ...(condition !== undefined && { condition }) };
}
