import type { Catalog } from '../../catalog/catalog';
import type { Operation } from '../../catalog/operation';
import { markOf, type Proviso } from '../../diagnosis/diagnosis';
import { inlineText } from '../../report/inlineText';
import type { Evidence } from '../../evidence/evidence';
import { authorizedScopes } from '../../evidence/tokenFacts';
import { l10n } from '../../text/l10n';
import type { Access } from '../access/access';
import { checkIcon, checkWord, markIcon } from '../marks';
import { childId, factNode, type ExplorerNode } from '../node';
import { permissionNode } from '../permissions/permissionNode';
import { markWords, NOT_OF_ACCESS, type CanI } from './canI';
import { documentationLink } from './documentation';
import { grantorsNode } from './grantorsNode';
import { needsWords } from '../../hover/needsWords';
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
  const notes = [
    words,
    operation.deprecated ? l10n.t('deprecated') : '',
    operation.preview ? l10n.t('preview') : '',
  ];
  return {
    id,
    kind: 'operation',
    label: `${method} ${shortPath(path)}`,
    description: notes.filter(Boolean).join(' · '),
    icon: judged ? markIcon[markOf(judged)] : { id: 'symbol-method' },
    spoken: `${method} ${path}${words === undefined ? '' : `, ${words}`}`,
    about: { operationId, copy: `${method} ${path}` },
    facts: () => [
      { name: l10n.t('Operation'), value: `${operationId} (${operation.api})` },
      { name: l10n.t('Needs'), value: needsWords(operation) },
      { name: l10n.t('Scopes'), value: scopeWords(operation) },
      { name: l10n.t('May I'), value: words ?? l10n.t('not asked: sign in and load') },
      { name: l10n.t('Documentation'), value: documentationLink(operation) },
    ],
    getChildren: () => [
      needsNode(id, operation, facts),
      scopesNode(id, operation, facts),
      ...(operation.userContext === 'required' || operation.userContext === 'forbidden'
        ? [
            factNode(
              id,
              l10n.t('Token'),
              operation.userContext === 'required'
                ? l10n.t('of a user')
                : l10n.t('without a user (client credentials)'),
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
  if (permissions.length === 0)
    return factNode(parent, l10n.t('Needs'), needsWords(operation), { id: 'key' });
  const id = childId(parent, 'Needs');
  const words =
    permissions.length === 1
      ? l10n.t('this permission')
      : l10n.t('{0} of {1}', permissionMode ?? '', permissions.length);
  return {
    id,
    kind: 'group',
    label: l10n.t('Needs'),
    description: words,
    icon: { id: 'key' },
    spoken: l10n.t('needs {0}', needsWords(operation)),
    open: true,
    about: { copy: permissions.join(', ') },
    getChildren: () => permissions.map((name) => permissionNode(id, access, name)),
  };
}

function scopesNode(parent: string, operation: Operation, { evidence }: OperationFacts): ExplorerNode {
  const { scopes } = operation;
  if (scopes === null || scopes.length === 0)
    return factNode(parent, l10n.t('Scopes'), scopeWords(operation), { id: 'shield' });
  const id = childId(parent, 'Scopes');
  const carried = authorizedScopes(evidence);
  return {
    id,
    kind: 'group',
    label: l10n.t('Scopes'),
    description: scopeWords(operation),
    icon: { id: 'shield' },
    spoken: l10n.t('scopes: {0}', scopeWords(operation)),
    about: { copy: scopes.join(' ') },
    getChildren: () =>
      scopes.map((name): ExplorerNode => {
        const status = carried.known ? (carried.value.includes(name) ? 'pass' : 'notApplicable') : 'unknown';
        const words = {
          pass: l10n.t('carried by the token'),
          notApplicable: l10n.t('not in the token'),
          unknown: l10n.t('not known'),
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
  if (scopes === null) return l10n.t('not documented');
  if (scopes.length === 0) return l10n.t('none is needed');
  const names = scopes.join(l10n.t(' or '));
  return scopesFrom === 'inferred' ? l10n.t('{0} (inferred)', names) : names;
}

/** The checks that failed, or that nothing decides, and what nobody could look at. */
function whyNodes(parent: string, judged: ReturnType<CanI['of']>): readonly ExplorerNode[] {
  const open = judged.checks.filter(
    ({ id, status }) => (status === 'fail' || status === 'unknown') && !NOT_OF_ACCESS.has(id),
  );
  const rows = open.map((check, nth): ExplorerNode => ({
    id: childId(parent, `check ${nth} ${check.id}`),
    kind: 'check',
    label: check.check,
    description: inlineText(check.actual),
    icon: checkIcon[check.status],
    spoken: `${check.check}, ${checkWord[check.status]()}: ${inlineText(check.actual)}`,
    about: { copy: inlineText(l10n.t('{0}: expected {1}; {2}', check.check, check.expected, check.actual)) },
    facts: () => [
      { name: l10n.t('Expected'), value: inlineText(check.expected) },
      { name: l10n.t('Actual'), value: inlineText(check.actual) },
      { name: l10n.t('Source'), value: check.source },
    ],
  }));
  return markOf(judged) === 'allowedUnlessPolicy' && judged.proviso
    ? [...rows, provisoNode(parent, judged.proviso)]
    : rows;
}

function provisoNode(parent: string, { why }: Proviso): ExplorerNode {
  const words = l10n.t('not known: {0}', inlineText(why));
  return factNode(parent, l10n.t('Access policies'), words, checkIcon.unknown);
}
