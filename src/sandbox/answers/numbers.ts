import type { Organization } from '../organization';
import type { Did, DidPool } from '../telephony';
import { one, page, type Answer } from './answer';

const EDGES = '/api/v2/telephony/providers/edges';

function didForm({ didPools }: Organization) {
  return ({ id, number, poolId, owner, ownerType }: Did) => ({
    id,
    name: number,
    version: 1,
    state: 'active',
    phoneNumber: number,
    didPool: { id: poolId, name: didPools.find((pool) => pool.id === poolId)?.name },
    owner,
    ownerType,
    selfUri: `${EDGES}/dids/${id}`,
  });
}

function poolForm({ id, name, start, end, provider }: DidPool) {
  return {
    id,
    name,
    version: 1,
    state: 'active',
    startPhoneNumber: start,
    endPhoneNumber: end,
    comments: '',
    provider,
    selfUri: `${EDGES}/didpools/${id}`,
  };
}

/** A `DIDNumber` of a pool, with its owner where somebody has it. */
interface PoolNumber {
  readonly number: string;
  readonly pool: DidPool;
  readonly did: Did | undefined;
}

const MAX_NUMBERS = 1000;

function numbersOf({ dids }: Organization, pool: DidPool): PoolNumber[] {
  const first = Number(pool.start);
  const count = Math.min(Number(pool.end) - first + 1, MAX_NUMBERS);
  return Array.from({ length: count }, (_, index) => `+${first + index}`).map((number) => ({
    number,
    pool,
    did: dids.find((did) => did.number === number),
  }));
}

function numberForm({ number, pool, did }: PoolNumber) {
  return {
    ...(did && { id: did.id }),
    number,
    assigned: did !== undefined,
    didPool: { id: pool.id, selfUri: `${EDGES}/didpools/${pool.id}` },
    ...(did && { owner: did.owner, ownerType: did.ownerType }),
  };
}

export const numberAnswers: Readonly<Record<string, Answer>> = {
  getTelephonyProvidersEdgesDids: (situation) => {
    const { organization, query } = situation;
    const asked = query.get('phoneNumber');
    const dids = organization.dids.filter(({ number }) => asked === null || number.includes(asked));
    return page(situation, dids, didForm(organization));
  },
  getTelephonyProvidersEdgesDid: (situation) =>
    one(situation, situation.organization.dids, situation.params.didId, didForm(situation.organization)),
  getTelephonyProvidersEdgesDidpools: (situation) =>
    page(situation, situation.organization.didPools, poolForm),
  getTelephonyProvidersEdgesDidpool: (situation) =>
    one(situation, situation.organization.didPools, situation.params.didPoolId, poolForm),
  getTelephonyProvidersEdgesDidpoolsDids: (situation) => {
    const { organization, query } = situation;
    const type = query.get('type');
    const numbers = organization.didPools
      .flatMap((pool) => numbersOf(organization, pool))
      .filter(
        ({ did }) => type === 'ASSIGNED_AND_UNASSIGNED' || (type === 'UNASSIGNED') === (did === undefined),
      )
      .filter(({ number }) => number.includes(query.get('phoneNumber') ?? ''));
    return page(situation, numbers, numberForm);
  },
};
