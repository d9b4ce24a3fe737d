import { named, namedId } from './named';
import { EVERY_DIVISION, type Division, type Group, type Role, type User } from './organization';
import { policy } from './policy';

function division(name: string, description: string, home = false): Division {
  return { ...named('division', name), description, home };
}

export const divisions = {
  home: division('Home', 'The home division', true),
  alpine: division('Alpine Tours', 'Mountain holidays, sales and service'),
  coast: division('Coast Cruises', 'Ferries and cruises, sales and service'),
} as const;

function role(name: string, description: string, policies: Role['policies'], standard = false): Role {
  return { ...named('role', name), description, policies, standard };
}

export const roles = {
  /** May place calls for others (`call:add`), but no call of its own: that takes `conference:add`. */
  agent: role('Agent', 'Handles conversations', [
    policy('conversation:communication:view+disconnect'),
    policy('conversation:call:add'),
    policy('conversation:participant:wrapup'),
    policy('presence:presenceDefinition:view'),
  ]),
  outboundCaller: role('Outbound Caller', 'Places calls of their own', [
    policy('conversation:conference:add'),
  ]),
  supervisor: role('Supervisor', 'Leads a team and its queues', [
    policy('analytics:*:view'),
    policy('conversation:call:*'),
    policy('conversation:communication:*'),
    policy('conversation:participant:*'),
    policy('routing:queue:*'),
    policy('directory:user:view'),
    policy('directory:user:edit', 'the user reports to the subject'),
    policy('telephony:plugin:all'),
    policy('telephony:otherStationAssociation:view'),
    policy('authorization:role:view'),
    policy('authorization:grant:view'),
    policy('oauth:client:view'),
  ]),
  reporting: role('Reporting', 'Reads figures and queues', [
    policy('analytics:conversationDetail:view'),
    policy('routing:queue:view'),
  ]),
  outboundService: role('Outbound Service', 'Places calls for agents from a server', [
    policy('conversation:call:add'),
    policy('conversation:conference:add'),
    policy('conversation:communication:view'),
  ]),
  partner: role('Partner Support', 'What a partner may do here', [
    policy('routing:queue:view'),
    policy('directory:user:view'),
    policy('conversation:communication:view'),
  ]),
  admin: role('Master Admin', 'Everything that the organization offers', [policy('*:*:*')], true),
} as const;

interface UserFacts extends Partial<Omit<User, 'id' | 'name'>> {
  readonly grants: User['grants'];
}

function user(name: string, facts: UserFacts): User {
  const address = name.toLowerCase().replaceAll(' ', '.');
  return {
    ...named('user', name),
    email: `${address}@harbour-pine.example`,
    divisionId: divisions.home.id,
    state: 'active',
    presence: 'Available',
    routingStatus: 'OFF_QUEUE',
    ...facts,
  };
}

/** The id of the phone that somebody uses in the browser. */
export function softphoneId(userName: string): string {
  return namedId(`station/${userName}`);
}

export const users = {
  /** Available, but signed in on no phone at present. */
  agent: user('Mara Lindqvist', {
    grants: [{ roleId: roles.agent.id, divisionId: divisions.home.id }],
    routingStatus: 'IDLE',
    lastStationId: softphoneId('Mara Lindqvist'),
  }),
  /** Holds what a call takes through a group. */
  supervisor: user('Theo Abara', {
    grants: [{ roleId: roles.supervisor.id, divisionId: divisions.home.id }],
    stationId: softphoneId('Theo Abara'),
  }),
  admin: user('Ines Duarte', {
    grants: [{ roleId: roles.admin.id, divisionId: EVERY_DIVISION }],
    presence: 'Meal',
  }),
  alpineAgent: user('Jonas Keller', {
    grants: [{ roleId: roles.agent.id, divisionId: divisions.alpine.id }],
    divisionId: divisions.alpine.id,
    routingStatus: 'COMMUNICATING',
    stationId: softphoneId('Jonas Keller'),
  }),
  leaver: user('Petra Novak', { grants: [], state: 'inactive', presence: 'Offline' }),
  /** The clone that a partner's engineer works as. */
  partner: user('Ravi Menon', {
    grants: [{ roleId: roles.partner.id, divisionId: divisions.home.id }],
    home: {
      organization: named('organization', 'Lumen Integrators'),
      userId: namedId('user/Ravi Menon at home'),
    },
  }),
} as const;

export const groups = {
  callers: {
    ...named('group', 'Outbound desk'),
    memberIds: [users.supervisor.id],
    grants: [{ roleId: roles.outboundCaller.id, divisionId: divisions.home.id }],
  },
} as const satisfies Record<string, Group>;
