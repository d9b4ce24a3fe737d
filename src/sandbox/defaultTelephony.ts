import { divisions, softphoneId, users } from './defaultDirectory';
import { named, namedId, type Named } from './named';
import type { Conversation } from './conversation';
import type { Queue, User } from './organization';
import type { Did, DidPool, NumberPlan, OutboundRoute, Site, Station } from './telephony';

function plan(name: string, priority: number, match: string, normalizedFormat = '$1'): NumberPlan {
  return {
    ...named('number plan', name),
    matchType: 'regex',
    match,
    normalizedFormat,
    priority,
    classification: name,
  };
}

function route(
  name: string,
  classifications: readonly string[],
  enabled: boolean,
  trunk: string,
): OutboundRoute {
  return {
    ...named('route', name),
    classifications,
    enabled,
    state: enabled ? 'active' : 'inactive',
    trunk: named('trunk', trunk),
  };
}

/** Extensions have a classification and no route; numbers abroad have a route that is switched off. */
const indianapolis: Site = {
  ...named('site', 'Indianapolis'),
  divisionId: divisions.home.id,
  location: named('location', 'Head office'),
  mediaModel: 'Cloud',
  callerId: '+13175550100',
  numberPlans: [
    plan('Emergency', 1, '^(911)$'),
    plan('Extension', 2, '^(\\d{3,6})$'),
    plan('National', 3, '^\\+?1?(\\d{10})$', '+1$1'),
    plan('International', 4, '^\\+([2-9]\\d{6,14})$', '+$1'),
  ],
  outboundRoutes: [
    route('Carrier', ['Emergency', 'National'], true, 'Midwest Carrier'),
    route('Abroad', ['International'], false, 'World Carrier'),
  ],
};

const bergen: Site = {
  ...named('site', 'Bergen'),
  divisionId: divisions.coast.id,
  location: named('location', 'Harbour office'),
  mediaModel: 'Premises',
  numberPlans: [plan('Domestic', 1, '^\\+?(?:47)?(\\d{8})$', '+47$1')],
  outboundRoutes: [route('Harbour trunk', ['Domestic'], true, 'Harbour PBX')],
};

export const sites: readonly Site[] = [indianapolis, bergen];

function softphone(owner: User, persistentConnection: boolean): Station {
  return {
    id: softphoneId(owner.name),
    name: owner.name,
    type: 'inin_webrtc_softphone',
    userId: owner.id,
    persistentConnection,
  };
}

export const stations: readonly Station[] = [
  softphone(users.agent, false),
  softphone(users.supervisor, true),
  softphone(users.alpineAgent, true),
];

const pool: DidPool = {
  ...named('did pool', 'Indianapolis main'),
  start: '+13175550100',
  end: '+13175550119',
  provider: 'PURE_CLOUD_VOICE',
};
export const didPools: readonly DidPool[] = [pool];

function did(number: string, owner: Named, ownerType: Did['ownerType']): Did {
  return {
    id: namedId(`did/${number}`),
    number,
    poolId: pool.id,
    owner: { id: owner.id, name: owner.name },
    ownerType,
  };
}

export const dids: readonly Did[] = [
  did('+13175550100', named('ivr', 'Main menu'), 'IVR_CONFIG'),
  did('+13175550101', users.supervisor, 'USER'),
  did('+13175550102', users.agent, 'USER'),
];

function queue(name: string, divisionId: string, memberCount: number, callingPartyNumber?: string): Queue {
  return {
    ...named('queue', name),
    divisionId,
    memberCount,
    ...(callingPartyNumber !== undefined && { callingPartyNumber, callingPartyName: 'Harbour & Pine' }),
  };
}

export const queues = {
  bookings: queue('Bookings', divisions.home.id, 14, '+13175550103'),
  complaints: queue('Complaints', divisions.home.id, 5),
  alpine: queue('Alpine Sales', divisions.alpine.id, 9, '+13175550104'),
  coast: queue('Coast Sales', divisions.coast.id, 7),
} as const;

/** Abroad, so that a call there finds no route. */
export const numberAbroad = '+442079460123';

/** Calls that Theo placed: one that his phone never took up, one that found no route. And one that Jonas is in now. */
export const conversations: readonly Conversation[] = [
  {
    id: namedId('conversation/timeout'),
    start: '2026-11-20T09:40:00.120Z',
    end: '2026-11-20T09:41:00.310Z',
    divisionIds: [divisions.home.id],
    participants: [
      {
        id: namedId('participant/timeout agent'),
        purpose: 'agent',
        name: users.supervisor.name,
        userId: users.supervisor.id,
        queueId: queues.bookings.id,
        call: {
          id: namedId('call/timeout agent'),
          state: 'terminated',
          direction: 'outbound',
          disconnectType: 'error',
          error: { code: 'error.ininedgecontrol.connection.timeout', message: 'Call Connection Timeout' },
        },
      },
      {
        id: namedId('participant/timeout customer'),
        purpose: 'customer',
        name: 'Customer',
        address: 'tel:+13175550142',
        call: {
          id: namedId('call/timeout customer'),
          state: 'terminated',
          direction: 'outbound',
          disconnectType: 'peer',
        },
      },
    ],
  },
  {
    id: namedId('conversation/abroad'),
    start: '2026-11-20T10:02:00.400Z',
    end: '2026-11-20T10:02:00.900Z',
    divisionIds: [divisions.home.id],
    participants: [
      {
        id: namedId('participant/abroad agent'),
        purpose: 'agent',
        name: users.supervisor.name,
        userId: users.supervisor.id,
        call: {
          id: namedId('call/abroad agent'),
          state: 'terminated',
          direction: 'outbound',
          disconnectType: 'peer',
        },
      },
      {
        id: namedId('participant/abroad customer'),
        purpose: 'customer',
        name: 'Customer',
        address: `tel:${numberAbroad}`,
        call: {
          id: namedId('call/abroad customer'),
          state: 'terminated',
          direction: 'outbound',
          disconnectType: 'error',
          error: {
            code: 'error.ininedgecontrol.connection.dialplan.notReachable',
            message: 'No outbound route was found matching the classification International.',
          },
        },
      },
    ],
  },
  {
    id: namedId('conversation/alpine'),
    start: '2026-11-20T09:12:03.511Z',
    divisionIds: [divisions.alpine.id],
    participants: [
      {
        id: namedId('participant/alpine customer'),
        purpose: 'customer',
        name: 'Customer',
        address: 'tel:+13175550177',
        call: { id: namedId('call/alpine customer'), state: 'connected', direction: 'inbound' },
      },
      {
        id: namedId('participant/alpine agent'),
        purpose: 'agent',
        name: users.alpineAgent.name,
        userId: users.alpineAgent.id,
        queueId: queues.alpine.id,
        call: { id: namedId('call/alpine agent'), state: 'connected', direction: 'inbound' },
      },
    ],
  },
];
