import { editDistance } from './editDistance';
import { stem } from './stem';

/** Actions that people write, and those that permissions are named by, likeliest first. */
const actions = new Map<string, readonly string[]>([
  ['read', ['view']],
  ['get', ['view']],
  ['list', ['view']],
  ['readonly', ['view']],
  ['write', ['edit', 'add']],
  ['modify', ['edit']],
  ['update', ['edit']],
  ['change', ['edit']],
  ['manage', ['edit', 'add', 'delete']],
  ['create', ['add']],
  ['insert', ['add']],
  ['remove', ['delete']],
]);

/** Of three parts at most one may be a mere guess. */
const farthest = 0.5;

/** Permissions whose name is nearly `name`, likeliest first; none where all are far. */
export function nearPermissions(name: string, permissions: readonly string[], limit: number): string[] {
  const parts = name.split(':');
  if (parts.length !== 3) return [];
  return likeliest(permissions, limit, (permission) => {
    const [domain = '', entity = '', action = ''] = permission.split(':');
    return (
      partDistance(parts[0] ?? '', domain) +
      partDistance(parts[1] ?? '', entity) +
      actionDistance(parts[2] ?? '', action)
    );
  });
}

/** Scopes whose name is nearly `name`: `conversations:write` is near `conversations`. */
export function nearScopes(name: string, scopes: readonly string[], limit: number): string[] {
  const [base = '', suffix = '', more] = name.split(':');
  if (more !== undefined) return [];
  const reads = [
    'readonly',
    ...[...actions].filter(([, meant]) => meant.includes('view')).map(([word]) => word),
  ];
  const wantsRead = suffix === 'view' || reads.includes(suffix);
  return likeliest(scopes, limit, (scope) => {
    const [scopeBase = '', scopeSuffix] = scope.split(':');
    return partDistance(base, scopeBase) + ((scopeSuffix === 'readonly') === wantsRead ? 0 : 0.1);
  });
}

function likeliest(names: readonly string[], limit: number, distance: (name: string) => number): string[] {
  return names
    .map((name) => ({ name, distance: distance(name) }))
    .filter((near) => near.distance <= farthest)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((near) => near.name);
}

function actionDistance(written: string, action: string): number {
  const meant = actions.get(written.toLowerCase())?.indexOf(action) ?? -1;
  return meant < 0 ? partDistance(written, action) : 0.2 + 0.1 * meant;
}

/** From 0, the same, to 1, nothing in common. */
function partDistance(written: string, known: string): number {
  if (written === known) return 0;
  const a = plain(written);
  const b = plain(known);
  if (a === b) return 0.05;
  if (stem(a) === stem(b)) return 0.1;
  const most = Math.floor(Math.max(a.length, b.length) / 4);
  const distance = editDistance(a, b, most);
  return distance > most ? 1 : 0.15 + distance / Math.max(a.length, b.length);
}

function plain(part: string): string {
  return part.slice(0, 64).toLowerCase().replaceAll(/[-_]/g, '');
}
