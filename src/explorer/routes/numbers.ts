import type { Evidence } from '../../evidence/evidence';
import type { Known } from '../../evidence/known';
import type { Listing } from '../../evidence/evidence';
import { field, text, type Fields } from '../../evidence/shape';
import { DIDS, POOLS } from '../../report/routes';
import { l10n } from '../../text/l10n';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';

/** The numbers that are assigned, and the pools that they come from; left out where nobody asked. */
export function numberNodes(evidence: Evidence): readonly ExplorerNode[] {
  return [
    ...listingNode(evidence, l10n.t('DIDs'), `GET ${DIDS}`, didNode),
    ...listingNode(evidence, l10n.t('DID pools'), `GET ${POOLS}`, poolNode),
  ];
}

function listingNode(
  evidence: Evidence,
  label: string,
  call: string,
  nodeOf: (parent: string, row: Fields) => ExplorerNode,
): readonly ExplorerNode[] {
  if (!evidence.response(call)) return [];
  const listing: Known<Listing> = evidence.listing(call);
  if (!listing.known) {
    const id = childId('numbers', label);
    return [
      {
        id,
        kind: 'fact',
        label,
        description: l10n.t('not readable: {0}', listing.why),
        icon: { id: 'question' },
      },
    ];
  }
  const id = childId('numbers', label);
  const { entities, complete } = listing.value;
  return [
    {
      id,
      kind: 'group',
      label,
      description: complete ? `${entities.length}` : l10n.t('{0}, the list was cut', entities.length),
      icon: { id: 'symbol-numeric' },
      ...(entities.length > 0 && { getChildren: () => paged(id, entities, (row) => nodeOf(id, row)) }),
    },
  ];
}

function didNode(parent: string, row: Fields): ExplorerNode {
  const number = text(row, 'phoneNumber') ?? text(row, 'id') ?? l10n.t('without a number');
  const owner = text(field(row, 'owner'), 'name') ?? l10n.t('nobody');
  const kind = text(row, 'ownerType');
  return {
    id: childId(parent, text(row, 'id') ?? number),
    kind: 'fact',
    label: number,
    description: `${owner}${kind === undefined ? '' : ` (${kind})`}`,
    icon: { id: 'device-mobile' },
    about: { copy: number },
    facts: () => [
      { name: l10n.t('Assigned to'), value: owner },
      { name: l10n.t('Pool'), value: text(field(row, 'didPool'), 'name') ?? l10n.t('not told') },
    ],
  };
}

function poolNode(parent: string, row: Fields): ExplorerNode {
  const range = l10n.t(
    '{0} to {1}',
    text(row, 'startPhoneNumber') ?? '?',
    text(row, 'endPhoneNumber') ?? '?',
  );
  const label = text(row, 'name') ?? range;
  return {
    id: childId(parent, text(row, 'id') ?? range),
    kind: 'fact',
    label,
    description: `${range}, ${text(row, 'provider') ?? l10n.t('provider not told')}`,
    icon: { id: 'layers' },
    about: { copy: range },
  };
}
