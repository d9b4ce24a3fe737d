import type { ObjectNode } from '../text/jsonNode';
import type { BodyTree } from './bodyTree';
import type { Finding } from './finding';
import { hasVariableName, isSet, membersOf } from './members';
import { pointerOf } from './pointer';

/** Fields of a model of which exactly one names the destination. */
interface Destinations {
  readonly fields: readonly string[];
  /** Fields that make a destination needless: running calls are merged. */
  readonly instead: readonly string[];
}

const call: Destinations = {
  fields: ['phoneNumber', 'callUserId', 'callQueueId', 'participants'],
  instead: ['conversationIds'],
};

/**
 * Where a model takes exactly one destination. The documents list all fields as optional; the codes
 * `missing.create.conversation.destination.parameter` and `too.many.create.conversation.parameters` say otherwise
 * (data/errors.json, callPlacement).
 */
export function destinationsOf(model: string): Destinations | undefined {
  return model === 'CreateCallRequest' ? call : undefined;
}

/** A destination that is missing or named twice. One inside a field that the model does not have counts for none. */
export function findDestination(tree: BodyTree, object: ObjectNode, model: string): Finding | undefined {
  const destinations = destinationsOf(model);
  if (destinations === undefined) return undefined;
  const { fields, instead } = destinations;
  const pointer = pointerOf(object);
  const members = membersOf(object);
  const set = new Map(members.filter(isSet).map(({ name, key }) => [name, key]));
  const named = fields.flatMap((name) => {
    const key = set.get(name);
    return key === undefined ? [] : [{ name, at: tree.atNode(key) }];
  });
  const written = [...named].sort((one, other) => one.at.start - other.at.start);
  const second = written[1];
  if (second !== undefined) return { code: 'doubled-destination', at: second.at, pointer, fields: written };
  const told = tree.isWhole(object) && !hasVariableName(members);
  if (named.length > 0 || instead.some((name) => set.has(name)) || !told) return undefined;
  return { code: 'missing-destination', at: tree.atOpening(object), pointer, fields };
}
