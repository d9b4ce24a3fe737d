import type { Operation } from '../../catalog/operation';
import type { Evidence } from '../../evidence/evidence';
import { l10n } from '../../text/l10n';
import { counted } from '../../text/counted';
import { childId, factNode, type ExplorerNode } from '../node';
import { paged } from '../pages';
import { grantors, type Grantor } from './grantors';
import { holders, holdersCall, type Holder } from './holders';

/** Key of the row below an operation that says which roles would let somebody call it. */
export const GRANTORS = 'grantors';

/** The roles of the organization that would let somebody call an operation, and, once asked, who has them. */
export function grantorsNode(parent: string, operation: Operation, evidence: Evidence): ExplorerNode {
  const label = l10n.t('Roles that would grant it');
  const found = grantors(evidence, operation);
  if (!found.known) return factNode(parent, label, l10n.t('not known: {0}', found.why), { id: 'person' });
  const { roles, complete } = found.value;
  const id = childId(parent, GRANTORS);
  const cut = complete ? [] : [l10n.t('the list of roles was cut')];
  return {
    id,
    kind: 'group',
    label,
    description: [roles.length === 0 ? l10n.t('none of the organization') : roles.length, ...cut].join(', '),
    icon: { id: 'person' },
    spoken: [l10n.t('{0} would grant it', counted.roles(roles.length)), ...cut].join(', '),
    about: { operationId: operation.operationId },
    ...(roles.length > 0 && {
      getChildren: () => [
        ...roles.map((role) => grantorNode(id, role)),
        ...whoCan(id, roles, operation, evidence),
      ],
    }),
  };
}

function grantorNode(parent: string, { id, name, opens, whole, conditional }: Grantor): ExplorerNode {
  const opened = whole ? opens.join(', ') : l10n.t('in part: {0}', opens.join(', '));
  const words = conditional ? `${opened}, ${l10n.t('under a condition')}` : opened;
  return {
    id: childId(parent, id),
    kind: 'role',
    label: name,
    description: words,
    icon: { id: whole ? 'person-add' : 'person' },
    spoken: l10n.t('role {0} opens {1}', name, words),
    about: { copy: name },
    facts: () => [
      { name: l10n.t('Opens'), value: opens.join(', ') },
      { name: l10n.t('Role id'), value: id },
    ],
  };
}

/** Nothing before anybody asked who has the roles. */
function whoCan(
  parent: string,
  roles: readonly Grantor[],
  operation: Operation,
  evidence: Evidence,
): readonly ExplorerNode[] {
  if (!roles.some((role) => evidence.response(holdersCall(role.id)))) return [];
  const id = childId(parent, 'who can');
  const { holders: found, unseen } = holders(evidence, roles);
  return [
    {
      id,
      kind: 'group',
      label: l10n.t('Who has these roles'),
      description:
        unseen.length > 0 ? l10n.t('{0} seen; not all roles could be read', found.length) : `${found.length}`,
      icon: { id: 'organization' },
      open: true,
      about: { operationId: operation.operationId },
      getChildren: () => [
        warningNode(id, unseen.length > 0, found),
        ...unseen.map(({ role, why }): ExplorerNode => ({
          id: childId(id, `unseen ${role}`),
          kind: 'fact',
          label: role,
          description: l10n.t('who has it is not known: {0}', why),
          icon: { id: 'question', colour: 'testing.iconQueued' },
        })),
        ...paged(id, found, (holder) => holderNode(id, holder)),
      ],
    },
  ];
}

/** Nobody sees everything: what is missing from the list may still be there. */
function warningNode(parent: string, isPartial: boolean, found: readonly Holder[]): ExplorerNode {
  const hasGroups = found.some(({ type }) => type?.includes('GROUP') === true);
  const parts = [
    isPartial ? l10n.t('Some roles could not be read.') : '',
    l10n.t('Only who is visible to you is listed.'),
    hasGroups ? l10n.t('Members of groups are not listed one by one.') : '',
  ].filter(Boolean);
  return {
    id: childId(parent, 'warning'),
    kind: 'fact',
    label: parts.join(' '),
    icon: { id: 'warning', colour: 'testing.iconQueued' },
    facts: () => [{ name: l10n.t('Mind'), value: parts.join(' ') }],
  };
}

/** By the platform's word for it; another word is shown as it is. */
const types: ReadonlyMap<string, { readonly words: () => string; readonly icon: string }> = new Map([
  ['PC_USER', { words: () => l10n.t('user'), icon: 'account' }],
  ['PC_GROUP', { words: () => l10n.t('group'), icon: 'organization' }],
  ['PC_OAUTH_CLIENT', { words: () => l10n.t('OAuth client'), icon: 'package' }],
]);

function holderNode(parent: string, { id, name, type, through }: Holder): ExplorerNode {
  const known = types.get(type ?? '');
  const kind = known?.words() ?? type ?? '';
  const words = through
    .map(({ role, divisions }) =>
      divisions.length === 0 ? role : l10n.t('{0} in {1}', role, divisions.join(', ')),
    )
    .join('; ');
  return {
    id: childId(parent, id),
    kind: 'subject',
    label: name,
    description: [kind, words].filter(Boolean).join(' · '),
    icon: { id: known?.icon ?? 'account' },
    spoken: `${kind} ${name}, ${words}`,
    about: { copy: name },
    facts: () => [
      { name: l10n.t('Id'), value: id },
      { name: l10n.t('Through'), value: words },
    ],
  };
}
