import { redirectUris } from '../platform/signIn/redirect';
import { divisions, roles, users } from './defaultDirectory';
import { named, namedId } from './named';
import type { Identity, OAuthClient } from './organization';

interface ClientFacts extends Partial<Omit<OAuthClient, 'id' | 'name'>> {
  readonly grantType: OAuthClient['grantType'];
}

function client(name: string, facts: ClientFacts): OAuthClient {
  return {
    ...named('client', name),
    scopes: [],
    roleDivisions: [],
    state: 'active',
    redirectUris: [],
    tokenSeconds: 86_400,
    allowedAddresses: [],
    ...facts,
  };
}

export const clients = {
  /** Can read conversations but not make them: placing a call takes `conversations`. */
  desktop: client('Agent desktop', {
    grantType: 'CODE',
    redirectUris: ['https://desktop.harbour-pine.example/callback'],
    scopes: [
      'authorization:readonly',
      'conversations:readonly',
      'notifications',
      'organization:readonly',
      'presence',
      'stations:readonly',
      'telephony:readonly',
      'user-basic-info',
      'users:readonly',
    ],
  }),
  console: client('Supervisor console', {
    grantType: 'TOKEN',
    redirectUris: ['https://console.harbour-pine.example/'],
    scopes: [
      'analytics:readonly',
      'authorization:readonly',
      'conversations',
      'oauth:readonly',
      'organization:readonly',
      'routing',
      'stations:readonly',
      'telephony:readonly',
      'user-basic-info',
      'users',
    ],
  }),
  /** For who tries the product: reads whatever a diagnosis asks for. */
  doctor: client('Permission Doctor', {
    grantType: 'CODE',
    redirectUris: ['http://127.0.0.1/callback', ...redirectUris],
    scopes: [
      'authorization:readonly',
      'conversations:readonly',
      'oauth:readonly',
      'organization:readonly',
      'routing:readonly',
      'stations:readonly',
      'telephony:readonly',
      'user-basic-info',
      'users:readonly',
    ],
  }),
  service: client('Callback service', {
    grantType: 'CLIENT-CREDENTIALS',
    roleDivisions: [{ roleId: roles.outboundService.id, divisionId: divisions.home.id }],
  }),
  reports: client('Nightly reports', {
    grantType: 'CLIENT-CREDENTIALS',
    roleDivisions: [{ roleId: roles.reporting.id, divisionId: divisions.alpine.id }],
    allowedAddresses: ['203.0.113.0/24'],
  }),
  /** Knows who somebody is, and nothing else. */
  badge: client('Door badge', {
    grantType: 'CODE',
    redirectUris: ['https://badge.harbour-pine.example/'],
    scopes: ['user-basic-info'],
  }),
  intranet: client('Intranet', { grantType: 'SAML2-BEARER', scopes: ['user-basic-info', 'users:readonly'] }),
  legacy: client('Old wallboard', {
    grantType: 'PASSWORD',
    scopes: ['analytics:readonly', 'user-basic-info'],
    state: 'inactive',
  }),
} as const;

/** Of another organization, in another region: here it is unknown, and so are its tokens. */
export const foreignClient = client('Ferry desk', {
  grantType: 'CODE',
  redirectUris: ['https://desk.saltmarsh-ferries.example/'],
  scopes: ['user-basic-info', 'users:readonly'],
});

const DAY = 86_400;

function identity(name: string, by: OAuthClient, userId?: string, expiresIn = DAY): Identity {
  return { name, clientId: by.id, scopes: by.scopes, expiresIn, ...(userId !== undefined && { userId }) };
}

/** Who is signed in, by the name that the sandbox hands the token out under. */
export const identities = [
  identity('agent', clients.desktop, users.agent.id),
  identity('supervisor', clients.console, users.supervisor.id),
  identity('admin', clients.console, users.admin.id),
  identity('integration', clients.service),
  identity('restricted', clients.badge, users.agent.id),
  identity('partner', clients.console, users.partner.id),
  identity('expired', clients.desktop, users.agent.id, -DAY),
  identity('elsewhere', clients.reports),
  identity('retired', clients.legacy, users.supervisor.id),
  identity('stranger', foreignClient, namedId('user/Edda Holm of Saltmarsh Ferries')),
] as const satisfies readonly Identity[];
