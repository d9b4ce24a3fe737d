import { clients, foreignClient } from './defaultClients';
import { numberAbroad, queues } from './defaultTelephony';
import { namedId } from './named';

/** One way to be refused by the bundled organizations. */
export interface Scenario {
  /** Why, by the name that the diagnosis has for it. */
  readonly cause: string;
  /** Name of the identity that calls; `nobody` sends no token. */
  readonly identity: string;
  /** The request was accepted, and came to nothing: only what is there afterwards says so. */
  readonly accepted?: true;
  /** An `.http` text. Its host is a region's: the sandbox takes the calls in place of it. */
  readonly request: string;
}

const API = 'https://api.mypurecloud.com/api/v2';
const LOGIN = 'https://login.mypurecloud.com';

function request(line: string, body?: unknown): string {
  const [method = '', path = ''] = line.split(' ');
  const head = `${method} ${API}/${path}\nAuthorization: Bearer {{token}}\n`;
  return body === undefined
    ? head
    : `${head}Content-Type: application/json\n\n${JSON.stringify(body, null, 2)}\n`;
}

const call = { phoneNumber: '+13175550142' };

/** Where a recording was to be fetched from for an hour, some months ago. */
const signedAddress = `https://harbour-pine-media.s3.amazonaws.com/recordings/${namedId('recording/first')}.opus?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260302T091407Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=invented`;

/** A scenario for each cause that an organization on loopback can show, the default one but for access policies. */
export const scenarios: readonly Scenario[] = [
  { cause: 'oauth-scope', identity: 'agent', request: request('POST conversations/calls', call) },
  {
    cause: 'bad-payload',
    identity: 'supervisor',
    request: request('POST conversations/calls', { to: [call] }),
  },
  { cause: 'target-user-state', identity: 'admin', request: request('POST conversations/calls', call) },
  { cause: 'no-user-context', identity: 'integration', request: request('POST conversations/calls', call) },
  {
    cause: 'role-permission',
    identity: 'supervisor',
    request: request('POST routing/skills', { name: 'Mountain rescue' }),
  },
  { cause: 'feature-not-licensed', identity: 'integration', request: request('GET journey/actionmaps') },
  {
    cause: 'division',
    identity: 'supervisor',
    request: request(`PUT routing/queues/${queues.alpine.id}`, { name: queues.alpine.name }),
  },
  { cause: 'wrong-endpoint', identity: 'supervisor', request: request('GET outbound/routes') },
  { cause: 'token-expired-or-revoked', identity: 'expired', request: request('GET users/me') },
  { cause: 'token-missing', identity: 'nobody', request: `GET ${API}/users/me\n` },
  { cause: 'ip-not-allowed', identity: 'elsewhere', request: request('GET routing/queues') },
  {
    cause: 'wrong-token-kind',
    identity: 'supervisor',
    request: request('POST conversations/messages/agentless', { textBody: 'Your table is booked.' }),
  },
  {
    cause: 'not-participant',
    identity: 'admin',
    request: request(
      `PATCH conversations/calls/${namedId('conversation/alpine')}/participants/${namedId('participant/alpine agent')}/communications/${namedId('call/alpine agent')}`,
      { held: true },
    ),
  },
  {
    cause: 'outbound-route',
    identity: 'supervisor',
    accepted: true,
    request: request('POST conversations/calls', { phoneNumber: numberAbroad }),
  },
  { cause: 'quota', identity: 'agent', accepted: true, request: request('POST notifications/channels') },
  {
    cause: 'org-policy',
    identity: 'governor',
    request: request(`DELETE routing/queues/${queues.bookings.id}`),
  },
  { cause: 'signed-url-expired', identity: 'supervisor', request: `GET ${signedAddress}\n` },
  {
    cause: 'origin-not-allowed',
    identity: 'supervisor',
    request: `GET ${LOGIN}/oauth/authorize?client_id=${clients.desktop.id}&response_type=code&redirect_uri=https%3A%2F%2Fdesktop.harbour-pine.example%2Fcallback%2F\n`,
  },
  {
    cause: 'token-request-malformed',
    identity: 'supervisor',
    request: `POST ${LOGIN}/oauth/token\nContent-Type: application/json\n\n{"grant_type": "client_credentials"}\n`,
  },
  {
    // What another region gave is nobody's token here. An address of loopback is of no region: the note tells the other.
    cause: 'region-mismatch',
    identity: 'stranger',
    request: `# @note signed in at login.mypurecloud.de\n${request('GET users/me')}`,
  },
  {
    // The credentials may be right, in the organization that the client was made in.
    cause: 'wrong-org',
    identity: 'supervisor',
    request: `POST ${LOGIN}/oauth/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id=${foreignClient.id}&client_secret={{secret}}\n`,
  },
];
