import type { Operation } from '../../catalog/operation';
import { plural } from '../../diagnosis/words';
import type { Evidence } from '../../evidence/evidence';
import { childId, factNode, type ExplorerNode } from '../node';
import { paged } from '../pages';
import { grantors, type Grantor } from './grantors';
import { holders, holdersCall, type Holder } from './holders';

/** Label of the row below an operation that says which roles would let somebody call it. */
export const GRANTORS_LABEL = 'Roles that would grant it';

/** The roles of the organization that would let somebody call an operation, and, once asked, who has them. */
export function grantorsNode(parent: string, operation: Operation, evidence: Evidence): ExplorerNode {
  const label = GRANTORS_LABEL;
  const found = grantors(evidence, operation);
  if (!found.known) return factNode(parent, label, `not known: ${found.why}`, { id: 'person' });
  const { roles, complete } = found.value;
  const id = childId(parent, label);
  const cut = complete ? '' : ', the list of roles was cut';
  return {
    id,
    kind: 'group',
    label,
    description: `${roles.length === 0 ? 'none of the organization' : roles.length}${cut}`,
    icon: { id: 'person' },
    spoken: `${plural(roles.length, 'role')} would grant it${cut}`,
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
  const words = `${whole ? '' : 'in part: '}${opens.join(', ')}${conditional ? ', under a condition' : ''}`;
  return {
    id: childId(parent, id),
    kind: 'role',
    label: name,
    description: words,
    icon: { id: whole ? 'person-add' : 'person' },
    spoken: `role ${name} opens ${words}`,
    about: { copy: name },
    facts: () => [
      { name: 'Opens', value: opens.join(', ') },
      { name: 'Role id', value: id },
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
      label: 'Who has these roles',
      description: `${found.length}${unseen.length > 0 ? ' seen; not all roles could be read' : ''}`,
      icon: { id: 'organization' },
      open: true,
      about: { operationId: operation.operationId },
      getChildren: () => [
        warningNode(id, unseen.length > 0, found),
        ...unseen.map(({ role, why }): ExplorerNode => ({
          id: childId(id, `unseen ${role}`),
          kind: 'fact',
          label: role,
          description: `who has it is not known: ${why}`,
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
    isPartial ? 'Some roles could not be read.' : '',
    'Only who is visible to you is listed.',
    hasGroups ? 'Members of groups are not listed one by one.' : '',
  ].filter(Boolean);
  return {
    id: childId(parent, 'warning'),
    kind: 'fact',
    label: parts.join(' '),
    icon: { id: 'warning', colour: 'testing.iconQueued' },
    facts: () => [{ name: 'Mind', value: parts.join(' ') }],
  };
}

/** By the platform's word for it; another word is shown as it is. */
const typeWords: Readonly<Record<string, string>> = {
  PC_USER: 'user',
  PC_GROUP: 'group',
  PC_OAUTH_CLIENT: 'OAuth client',
};

function holderNode(parent: string, { id, name, type, through }: Holder): ExplorerNode {
  const kind = type === undefined ? '' : (typeWords[type] ?? type);
  const words = through
    .map(({ role, divisions }) => (divisions.length === 0 ? role : `${role} in ${divisions.join(', ')}`))
    .join('; ');
  return {
    id: childId(parent, id),
    kind: 'subject',
    label: name,
    description: [kind, words].filter(Boolean).join(' · '),
    icon: { id: kind === 'group' ? 'organization' : kind === 'OAuth client' ? 'package' : 'account' },
    spoken: `${kind} ${name}, ${words}`,
    about: { copy: name },
    facts: () => [
      { name: 'Id', value: id },
      { name: 'Through', value: words },
    ],
  };
}
