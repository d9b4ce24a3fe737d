import { queues } from './defaultTelephony';

/** One way to be refused by the default organization. */
export interface Scenario {
  /** Why, by the name that the diagnosis has for it. */
  readonly cause: string;
  /** Name of the identity that calls; `nobody` sends no token. */
  readonly identity: string;
  /** An `.http` text. Its host is a region's: the sandbox takes the calls in place of it. */
  readonly request: string;
}

const API = 'https://api.mypurecloud.com/api/v2';

function request(line: string, body?: unknown): string {
  const [method = '', path = ''] = line.split(' ');
  const head = `${method} ${API}/${path}\nAuthorization: Bearer {{token}}\n`;
  return body === undefined
    ? head
    : `${head}Content-Type: application/json\n\n${JSON.stringify(body, null, 2)}\n`;
}

const call = { phoneNumber: '+13175550142' };

/** A scenario for each cause that one organization on loopback can show. */
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
];
