import type { Evidence } from '../../evidence/evidence';
import type { Known } from '../../evidence/known';
import type { Listing } from '../../evidence/evidence';
import { field, text, type Fields } from '../../evidence/shape';
import { DIDS, POOLS } from '../../report/routes';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';

/** The numbers that are assigned, and the pools that they come from; left out where nobody asked. */
export function numberNodes(evidence: Evidence): readonly ExplorerNode[] {
  return [
    ...listingNode(evidence, 'DIDs', `GET ${DIDS}`, didNode),
    ...listingNode(evidence, 'DID pools', `GET ${POOLS}`, poolNode),
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
      { id, kind: 'fact', label, description: `not readable: ${listing.why}`, icon: { id: 'question' } },
    ];
  }
  const id = childId('numbers', label);
  const { entities, complete } = listing.value;
  return [
    {
      id,
      kind: 'group',
      label,
      description: `${entities.length}${complete ? '' : ', the list was cut'}`,
      icon: { id: 'symbol-numeric' },
      ...(entities.length > 0 && { getChildren: () => paged(id, entities, (row) => nodeOf(id, row)) }),
    },
  ];
}

function didNode(parent: string, row: Fields): ExplorerNode {
  const number = text(row, 'phoneNumber') ?? text(row, 'id') ?? 'without a number';
  const owner = text(field(row, 'owner'), 'name') ?? 'nobody';
  const kind = text(row, 'ownerType');
  return {
    id: childId(parent, text(row, 'id') ?? number),
    kind: 'fact',
    label: number,
    description: `${owner}${kind === undefined ? '' : ` (${kind})`}`,
    icon: { id: 'device-mobile' },
    about: { copy: number },
    facts: () => [
      { name: 'Assigned to', value: owner },
      { name: 'Pool', value: text(field(row, 'didPool'), 'name') ?? 'not told' },
    ],
  };
}

function poolNode(parent: string, row: Fields): ExplorerNode {
  const range = `${text(row, 'startPhoneNumber') ?? '?'} to ${text(row, 'endPhoneNumber') ?? '?'}`;
  const label = text(row, 'name') ?? range;
  return {
    id: childId(parent, text(row, 'id') ?? range),
    kind: 'fact',
    label,
    description: `${range}, ${text(row, 'provider') ?? 'provider not told'}`,
    icon: { id: 'layers' },
    about: { copy: range },
  };
}
