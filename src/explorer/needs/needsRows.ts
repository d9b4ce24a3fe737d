import type { Operation } from '../../catalog/operation';
import { lineOf } from '../../diagnosis/words';
import type { Needs } from '../../preflight/needs';
import type { UsePlace } from '../../preflight/use';
import { l10n } from '../../text/l10n';
import { counted } from '../../text/counted';
import { needsWords } from '../../hover/needsWords';
import { childId, type ExplorerNode, type NodeIcon } from '../node';

/** A call with its places: the rows of the first three groups. */
interface Call {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly places: readonly UsePlace[];
  readonly operationId?: string;
}

const wrong: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
const open: NodeIcon = { id: 'question', colour: 'testing.iconQueued' };

/**
 * What a workspace needs, as rows: the calls that are wrong first, then the operations with the places that use them,
 * then what it takes to call them.
 * @param uriOf URI of a file by its path in the workspace; undefined where it is not there any more
 */
export function needsRows(needs: Needs, uriOf: (file: string) => string | undefined): ExplorerNode[] {
  const { operations, undocumented, open: untold, scopes, permissions } = needs;
  const calls = (id: string, label: string, icon: NodeIcon, found: readonly Call[]) =>
    group(id, label, icon, found.length, () => found.map((call) => callRow(id, call, uriOf)));
  return [
    ...calls(
      'undocumented',
      l10n.t('Undocumented Calls'),
      wrong,
      undocumented.map(({ method, path, places, nearest }) => ({
        key: `${method} ${path}`,
        label: `${method || '?'} ${path}`,
        description: nearest[0] ? l10n.t('near {0}', lineOf(nearest[0].operation)) : '',
        places,
      })),
    ),
    ...calls(
      'open',
      l10n.t('Calls Not Told Apart'),
      open,
      untold.map(({ method, path, places, candidates }) => ({
        key: `${method} ${path}`,
        label: `${method || '?'} ${path}`,
        description: l10n.t('{0} possible', counted.operations(candidates.length)),
        places,
      })),
    ),
    ...calls(
      'operations',
      l10n.t('Operations'),
      { id: 'symbol-method' },
      operations.map(({ operation, places }) => ({
        key: operation.operationId,
        label: lineOf(operation),
        description: [
          ...(operation.deprecated ? [l10n.t('deprecated')] : []),
          ...(operation.preview ? [l10n.t('preview')] : []),
          needsWords(operation),
        ].join(', '),
        places,
        operationId: operation.operationId,
      })),
    ),
    ...group(
      'permissions',
      l10n.t('Permissions'),
      { id: 'key' },
      permissions.required.length + permissions.choices.length,
      () => [
        ...permissions.required.map(({ name, operations: askers }) =>
          nameRow('permissions', 'permission', name, '', askers),
        ),
        ...permissions.choices.map(({ anyOf, chosen, operations: askers }) =>
          nameRow(
            'permissions',
            'permission',
            chosen,
            l10n.t('or {0}', anyOf.filter((name) => name !== chosen).join(', ')),
            askers,
          ),
        ),
      ],
    ),
    ...group('scopes', l10n.t('OAuth Scopes'), { id: 'shield' }, scopes.scopes.length, () =>
      scopes.scopes.map(({ name, operations: served, instead }) =>
        nameRow(
          'scopes',
          'scope',
          name,
          instead.length > 0 ? l10n.t('or {0}', instead.join(', ')) : '',
          served,
        ),
      ),
    ),
  ];
}

/** Nothing where it would be empty. */
function group(
  id: string,
  label: string,
  icon: NodeIcon,
  count: number,
  getChildren: () => ExplorerNode[],
): ExplorerNode[] {
  return count === 0
    ? []
    : [{ id, kind: 'group', label, description: String(count), icon, open: true, getChildren }];
}

function callRow(
  parent: string,
  { key, label, description, places, operationId }: Call,
  uriOf: (file: string) => string | undefined,
): ExplorerNode {
  const id = childId(parent, key);
  return {
    id,
    kind: 'operation',
    label,
    description,
    about: { copy: label, ...(operationId !== undefined && { operationId }), ...placeOf(places[0], uriOf) },
    getChildren: () => places.map((place, i) => placeRow(childId(id, String(i)), place, uriOf)),
  };
}

/** Where a use stands; it opens with a click. */
function placeRow(id: string, place: UsePlace, uriOf: (file: string) => string | undefined): ExplorerNode {
  return {
    id,
    kind: 'place',
    label: place.file.slice(place.file.lastIndexOf('/') + 1),
    description: `${place.file}:${place.line}`,
    icon: { id: 'go-to-file' },
    spoken: l10n.t('{0}, line {1}', place.file, place.line),
    opens: true,
    about: { copy: `${place.file}:${place.line}`, ...placeOf(place, uriOf) },
  };
}

function placeOf(place: UsePlace | undefined, uriOf: (file: string) => string | undefined) {
  const uri = place && uriOf(place.file);
  return uri === undefined ? {} : { place: { uri, start: place?.at.start ?? 0, end: place?.at.end ?? 0 } };
}

function nameRow(
  parent: string,
  kind: 'permission' | 'scope',
  name: string,
  description: string,
  operations: readonly Operation[],
): ExplorerNode {
  const id = childId(parent, `${name} ${description}`);
  return {
    id,
    kind,
    label: name,
    description,
    about: { copy: name, ...(kind === 'permission' && { permission: name }) },
    getChildren: () =>
      operations.map((operation) => ({
        id: childId(id, operation.operationId),
        kind: 'operation',
        label: lineOf(operation),
        about: { copy: lineOf(operation), operationId: operation.operationId },
      })),
  };
}
