import type { Catalog } from '../../catalog/catalog';
import type { Operation } from '../../catalog/operation';
import { inlineText } from '../../report/inlineText';
import { needs } from '../../diagnosis/words';
import type { Evidence } from '../../evidence/evidence';
import { authorizedScopes } from '../../evidence/tokenFacts';
import type { Access } from '../access/access';
import { checkIcon, checkWord, verdictIcon } from '../marks';
import { childId, factNode, type ExplorerNode } from '../node';
import { permissionNode } from '../permissions/permissionNode';
import { markWords, NOT_OF_ACCESS, type CanI } from './canI';
import { documentationLink } from './documentation';
import { grantorsNode } from './grantorsNode';
import { shortPath } from './operationTree';

/** What the row of an operation is made from. */
export interface OperationFacts {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  readonly access: Access;
  readonly canI: CanI;
}

/** An operation with its mark, and under it what it needs, what stands in the way, and who could. */
export function operationNode(parent: string, operation: Operation, facts: OperationFacts): ExplorerNode {
  const { method, path, operationId } = operation;
  const id = childId(parent, operationId);
  const judged = facts.canI.isAsked ? facts.canI.of(operation) : undefined;
  const words = judged && markWords(judged);
  const notes = [words, operation.deprecated ? 'deprecated' : '', operation.preview ? 'preview' : ''];
  return {
    id,
    kind: 'operation',
    label: `${method} ${shortPath(path)}`,
    description: notes.filter(Boolean).join(' · '),
    icon: judged ? verdictIcon[judged.verdict] : { id: 'symbol-method' },
    spoken: `${method} ${path}${words === undefined ? '' : `, ${words}`}`,
    about: { operationId, copy: `${method} ${path}` },
    facts: () => [
      { name: 'Operation', value: `${operationId} (${operation.api})` },
      { name: 'Needs', value: inlineText(needs(operation)) },
      { name: 'Scopes', value: scopeWords(operation) },
      { name: 'May I', value: words ?? 'not asked: sign in and load' },
      { name: 'Documentation', value: documentationLink(operation) },
    ],
    getChildren: () => [
      needsNode(id, operation, facts),
      scopesNode(id, operation, facts),
      ...(operation.userContext === 'required' || operation.userContext === 'forbidden'
        ? [
            factNode(
              id,
              'Token',
              operation.userContext === 'required' ? 'of a user' : 'without a user (client credentials)',
              { id: 'account' },
            ),
          ]
        : []),
      ...(judged ? whyNodes(id, judged) : []),
      ...(facts.canI.isAsked ? [grantorsNode(id, operation, facts.evidence)] : []),
    ],
  };
}

function needsNode(parent: string, operation: Operation, { access }: OperationFacts): ExplorerNode {
  const { permissions, permissionMode } = operation;
  if (permissions.length === 0) return factNode(parent, 'Needs', inlineText(needs(operation)), { id: 'key' });
  const id = childId(parent, 'Needs');
  const words =
    permissions.length === 1 ? 'this permission' : `${permissionMode ?? ''} of ${permissions.length}`;
  return {
    id,
    kind: 'group',
    label: 'Needs',
    description: words,
    icon: { id: 'key' },
    spoken: `needs ${inlineText(needs(operation))}`,
    open: true,
    about: { copy: permissions.join(', ') },
    getChildren: () => permissions.map((name) => permissionNode(id, access, name)),
  };
}

function scopesNode(parent: string, operation: Operation, { evidence }: OperationFacts): ExplorerNode {
  const { scopes } = operation;
  if (scopes === null || scopes.length === 0)
    return factNode(parent, 'Scopes', scopeWords(operation), { id: 'shield' });
  const id = childId(parent, 'Scopes');
  const carried = authorizedScopes(evidence);
  return {
    id,
    kind: 'group',
    label: 'Scopes',
    description: scopeWords(operation),
    icon: { id: 'shield' },
    spoken: `scopes: ${scopeWords(operation)}`,
    about: { copy: scopes.join(' ') },
    getChildren: () =>
      scopes.map((name): ExplorerNode => {
        const status = carried.known ? (carried.value.includes(name) ? 'pass' : 'notApplicable') : 'unknown';
        const words = {
          pass: 'carried by the token',
          notApplicable: 'not in the token',
          unknown: 'not known',
        };
        return {
          id: childId(id, name),
          kind: 'scope',
          label: name,
          description: words[status],
          icon: checkIcon[status],
          about: { copy: name },
        };
      }),
  };
}

function scopeWords({ scopes, scopesFrom }: Operation): string {
  if (scopes === null) return 'not documented';
  if (scopes.length === 0) return 'none is needed';
  return `${scopes.join(' or ')}${scopesFrom === 'inferred' ? ' (inferred)' : ''}`;
}

/** The checks that failed, or that nothing decides. */
function whyNodes(parent: string, { checks }: ReturnType<CanI['of']>): readonly ExplorerNode[] {
  const open = checks.filter(
    ({ id, status }) => (status === 'fail' || status === 'unknown') && !NOT_OF_ACCESS.has(id),
  );
  return open.map((check, nth) => ({
    id: childId(parent, `check ${nth} ${check.id}`),
    kind: 'check',
    label: check.check,
    description: inlineText(check.actual),
    icon: checkIcon[check.status],
    spoken: `${check.check}, ${checkWord[check.status]}: ${inlineText(check.actual)}`,
    about: { copy: inlineText(`${check.check}: expected ${check.expected}; ${check.actual}`) },
    facts: () => [
      { name: 'Expected', value: inlineText(check.expected) },
      { name: 'Actual', value: inlineText(check.actual) },
      { name: 'Source', value: check.source },
    ],
  }));
}
