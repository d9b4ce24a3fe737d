import { defaultOrganization } from '../../src/sandbox/defaultOrganization';
import { loadCatalog } from '../../src/catalog/load';

/** Who asks what; together they make the collector ask everything that it can ask. */
export interface Situation {
  /** Name of an identity of the sandbox. */
  readonly who: string;
  /** An `.http` text. */
  readonly text: string;
}

const organization = defaultOrganization(loadCatalog());

function idOf(objects: readonly { readonly id: string; readonly name: string }[], name: string): string {
  const found = objects.find((object) => object.name === name);
  if (!found) throw new Error(`The default organization has no ${name}`);
  return found.id;
}

const { queues, users, divisions, clients, conversations } = organization;
const bookings = idOf(queues, 'Bookings');
const agent = idOf(users, 'Mara Lindqvist');

function http(line: string, body?: unknown): string {
  const [method = '', path = ''] = line.split(' ');
  const head = `${method} https://api.mypurecloud.com/api/v2/${path}\nAuthorization: Bearer {{token}}\n`;
  return body === undefined ? head : `${head}Content-Type: application/json\n\n${JSON.stringify(body)}\n`;
}

const call = { phoneNumber: '+13175550142' };

export const situations: readonly Situation[] = [
  { who: 'supervisor', text: http('POST conversations/calls', { ...call, callFromQueueId: bookings }) },
  { who: 'agent', text: http('POST conversations/calls', { ...call, callUserId: agent }) },
  { who: 'integration', text: http('POST conversations/calls', call) },
  { who: 'supervisor', text: http(`PATCH routing/queues/${bookings}`, { name: 'Bookings' }) },
  { who: 'admin', text: http('GET routing/queues') + '\nHTTP/1.1 200 OK\n\n{"entities":[]}\n' },
  { who: 'supervisor', text: http('POST routing/skills', { name: 'Mountain rescue' }) },
  { who: 'integration', text: http('GET journey/actionmaps') },
  { who: 'admin', text: http(`GET conversations/${conversations[0]?.id}`) },
  { who: 'admin', text: http(`GET oauth/clients/${idOf(clients, 'Supervisor console')}`) },
  { who: 'admin', text: http(`GET authorization/divisions/${idOf(divisions, 'Home')}`) },
  { who: 'admin', text: http('GET users/me') },
];
