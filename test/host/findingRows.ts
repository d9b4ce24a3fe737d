import type { FindingCode, LiveCode } from '../../src/inspection/finding';
import { divisions } from '../../src/sandbox/defaultDirectory';
import { numberAbroad, queues } from '../../src/sandbox/defaultTelephony';
import { namedId } from '../../src/sandbox/named';

/** A text that has a finding, and one that nearly has it. */
export interface FindingRow {
  /** What the finding points at. */
  readonly at: string;
  readonly has: string;
  readonly hasNot: string;
  /** Where no `.http` file is meant. */
  readonly file?: string;
}
/** The same for what rests on the answers to an identity of the sandbox. */
export interface AnsweredRow extends FindingRow {
  readonly as: string;
  /** Who nearly has it, where that is somebody else. */
  readonly nearlyAs?: string;
}
/** Codes whose findings rest on what the organization answered. */
export type AnsweredCode = LiveCode | 'unreachable-object' | 'foreign-caller-id';

const api = 'https://api.mypurecloud.com/api/v2';
const number = '"phoneNumber": "+14155552671"';
const uuid = '9e1f7f3c-0000-4000-8000-000000000001';
const me = `GET ${api}/users/me\n`;

const post = (path: string, body: string) => `POST ${api}/${path}\n\n${body}\n`;
const call = (body: string) => post('conversations/calls', body);

/** What the text alone tells. */
export const rows: Readonly<Record<Exclude<FindingCode, AnsweredCode>, FindingRow>> = {
  'unknown-field': {
    at: '"to"',
    has: call(`{ "to": 1, ${number} }`),
    hasNot: call(`{ "label": "to", ${number} }`),
  },
  'missing-field': {
    at: '{',
    has: post('routing/queues', '{ "description": "x" }'),
    hasNot: post('routing/queues', '{ "name": "x" }'),
  },
  'wrong-type': {
    at: '"5"',
    has: call(`{ ${number}, "priority": "5" }`),
    hasNot: call(`{ ${number}, "priority": 5 }`),
  },
  'not-in-enumeration': {
    at: '"best"',
    has: post('routing/queues', '{ "name": "x", "skillEvaluationMethod": "best" }'),
    hasNot: post('routing/queues', '{ "name": "x", "skillEvaluationMethod": "BEST" }'),
  },
  'out-of-limit': {
    at: '2147483648',
    has: call(`{ ${number}, "priority": 2147483648 }`),
    hasNot: call(`{ ${number}, "priority": 2147483647 }`),
  },
  'read-only-field': {
    at: '"dateCreated"',
    has: post('architect/emergencygroups', '{ "name": "x", "dateCreated": "2026-01-01T00:00:00Z" }'),
    hasNot: post('architect/emergencygroups', '{ "name": "x", "description": "2026-01-01T00:00:00Z" }'),
  },
  'missing-destination': {
    at: '{',
    has: call('{ "callerId": "x" }'),
    hasNot: call(`{ "conversationIds": ["${uuid}"] }`),
  },
  'doubled-destination': {
    at: '"callUserId"',
    has: call(`{ ${number}, "callUserId": "${uuid}" }`),
    hasNot: call(`{ ${number}, "callUserId": null }`),
  },
  'bad-phone-number': {
    at: '"+15550199"',
    has: call('{ "phoneNumber": "+15550199" }'),
    hasNot: call('{ "phoneNumber": "5550199" }'),
  },
  'not-an-id': {
    at: '"support"',
    has: call('{ "callQueueId": "support" }'),
    hasNot: call(`{ "callQueueId": "${uuid}" }`),
  },
  placeholder: {
    at: '"YOUR_QUEUE_ID"',
    has: call('{ "callQueueId": "YOUR_QUEUE_ID" }'),
    hasNot: call('{ "callQueueId": "{{YOUR_QUEUE_ID}}" }'),
  },
  'bad-syntax': {
    at: '// x',
    has: call(`{ // x\n ${number} }`),
    hasNot: call(`{ "label": "// x", ${number} }`),
  },
  'missing-body': {
    at: ' ',
    has: `curl -X POST ${api}/routing/queues -d ' '\n`,
    hasNot: `curl -X POST ${api}/routing/queues -d @queue.json\n`,
  },
  'undocumented-operation': {
    at: `${api}/routing/queue`,
    has: `GET ${api}/routing/queue\n`,
    hasNot: `GET ${api}/routing/queues\n`,
  },
  'deprecated-operation': {
    at: `${api}/analytics/botflows/x/reportingturns`,
    has: `GET ${api}/analytics/botflows/x/reportingturns\n`,
    hasNot: `GET ${api}/analytics/botflows/x/divisions/reportingturns\n`,
  },
  'preview-operation': {
    at: `${api}/analytics/agentutilizations/aggregates/jobs`,
    has: `POST ${api}/analytics/agentutilizations/aggregates/jobs\n`,
    hasNot: `POST ${api}/analytics/users/details/jobs\n`,
  },
  'word-for-id': {
    at: 'numberplans',
    has: `GET ${api}/telephony/providers/edges/numberplans\n`,
    hasNot: `GET ${api}/telephony/providers/edges/${uuid}\n`,
  },
  'unknown-scope': {
    at: 'calls:view',
    has: `# @scopes calls:view users\n${me}`,
    hasNot: `# @scopes conversations:readonly users\n${me}`,
  },
  'permission-as-scope': {
    at: 'routing:queue:view',
    has: `# @scopes routing:queue:view\n${me}`,
    hasNot: `# @scopes routing:readonly\n${me}`,
  },
  'unknown-permission': {
    at: 'routing:queues:read',
    has: `# @permissions routing:queues:read\n${me}`,
    hasNot: `# @permissions routing:queue:*\n${me}`,
  },
  'scope-as-permission': {
    at: 'users:readonly',
    has: `# @permissions users:readonly\n${me}`,
    hasNot: `# @permissions directory:user:view\n${me}`,
  },
  'wrong-user-context': {
    at: 'client-credentials',
    has: `# @grant client-credentials\n${me}`,
    hasNot: `# @grant pkce\n${me}`,
  },
  'two-regions': {
    at: 'api.mypurecloud.ie',
    has: `${me}\n###\nGET https://api.mypurecloud.ie/api/v2/users/me\n`,
    hasNot: `POST https://login.mypurecloud.ie/oauth/token\n\n###\nGET https://api.mypurecloud.ie/api/v2/users/me\n`,
  },
  'no-api-host': {
    at: 'login.mypurecloud.ie',
    has: 'GET https://login.mypurecloud.ie/api/v2/users/me\n',
    hasNot: 'GET http://localhost:8080/api/v2/users/me\n',
  },
  'guessed-operation': {
    file: 'postGuessed.json',
    at: '{',
    has: '{ "phoneNumber": "+15550199", "callUserId": "x", "callerId": "y" }\n',
    hasNot: '{ "name": "x", "version": "1" }\n',
  },
};

const queueOf = (division: { readonly id: string }) =>
  post('routing/queues', `{ "name": "x", "division": { "id": "${division.id}" } }`);
/** A call that was taken, and the conversation that it became. */
const placed = (dialled: string, conversation: string) =>
  `${call(`{ "phoneNumber": "${dialled}" }`)}
HTTP/1.1 202 Accepted
Content-Type: application/json

{ "id": "${namedId(`conversation/${conversation}`)}" }
`;

/** What the organization's answers tell. */
export const answeredRows: Readonly<Record<AnsweredCode, AnsweredRow>> = {
  'token-refused': {
    as: 'expired',
    nearlyAs: 'agent',
    at: `${api}/users/me`,
    has: me,
    hasNot: me,
  },
  'missing-scope': {
    as: 'agent',
    at: `${api}/conversations/calls`,
    has: call(`{ ${number} }`),
    hasNot: `GET ${api}/conversations/calls\n`,
  },
  'missing-permission': {
    as: 'supervisor',
    at: `${api}/routing/skills`,
    has: post('routing/skills', '{ "name": "x" }'),
    hasNot: post('routing/queues', '{ "name": "x" }'),
  },
  'not-licensed': {
    as: 'integration',
    at: `${api}/journey/actionmaps`,
    has: `GET ${api}/journey/actionmaps\n`,
    hasNot: `GET ${api}/routing/queues\n`,
  },
  'division-not-held': {
    as: 'supervisor',
    at: `${api}/routing/queues`,
    has: queueOf(divisions.alpine),
    hasNot: queueOf(divisions.home),
  },
  'no-station': {
    as: 'admin',
    nearlyAs: 'supervisor',
    at: `${api}/conversations/calls`,
    has: call(`{ ${number} }`),
    hasNot: call(`{ ${number} }`),
  },
  'no-outbound-route': {
    as: 'supervisor',
    at: `${api}/conversations/calls`,
    has: placed(numberAbroad, 'abroad'),
    hasNot: placed('+13175550142', 'timeout'),
  },
  'unreachable-object': {
    as: 'admin',
    at: uuid,
    has: call(`{ ${number}, "callFromQueueId": "${uuid}" }`),
    hasNot: call(`{ ${number}, "callFromQueueId": "${queues.bookings.id}" }`),
  },
  'foreign-caller-id': {
    as: 'admin',
    at: '+13175550199',
    has: call(`{ ${number}, "callerId": "+13175550199" }`),
    hasNot: call(`{ ${number}, "callerId": "+13175550101" }`),
  },
};
