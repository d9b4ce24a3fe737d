import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../src/catalog/schema';
import { judge } from './judge';

const string: JsonSchema = { type: 'string' };
const strings: JsonSchema = { type: 'array', items: string };

/** The fields that a model's unknown field may have meant. */
function means(
  title: string,
  properties: Record<string, JsonSchema>,
  text: string,
  ...expected: string[]
): void {
  it(`${text} in ${title} → ${expected.join(', ') || 'nothing'}`, () => {
    const found = judge(text, { title, type: 'object', properties });
    const meant = found.flatMap((one) => (one.code === 'unknown-field' ? [one.meant] : []));
    assert.deepEqual(meant, [expected]);
  });
}

const call = {
  phoneNumber: string,
  callerId: string,
  callerIdName: string,
  callFromQueueId: string,
  callQueueId: string,
  callUserId: string,
  attributes: { type: 'object', additionalProperties: string },
  routingSkillsIds: strings,
  routingSkillExpression: string,
  participants: { type: 'array', items: { type: 'object', properties: { address: string, userId: string } } },
} satisfies Record<string, JsonSchema>;
const client = {
  id: { type: 'string', readOnly: true },
  name: string,
  roleIds: strings,
  scope: strings,
  authorizedGrantType: { type: 'string', enum: ['CODE', 'CLIENT-CREDENTIALS'] },
  roleDivisions: {
    type: 'array',
    items: { type: 'object', properties: { roleId: string, divisionId: string } },
  },
  registeredRedirectUri: strings,
  state: { type: 'string', enum: ['active', 'inactive'] },
} satisfies Record<string, JsonSchema>;
const inCall = (text: string, ...expected: string[]) => {
  means('CreateCallRequest', call, text, ...expected);
};
const inClient = (text: string, ...expected: string[]) => {
  means('OAuthClientRequest', client, text, ...expected);
};

describe('what an unknown field may have meant', () => {
  describe('by its name', () => {
    inCall('{"phone_number":"5000"}', 'phoneNumber');
    inCall('{"PhoneNumbers":"5000"}', 'phoneNumber');
    inCall('{"phoneNumer":"5000"}', 'phoneNumber');
    inCall('{"queueId":"{{q}}"}', 'callQueueId', 'callFromQueueId');
    inCall('{"skills":["{{s}}"]}', 'routingSkillsIds');
    inCall('{"customAttributes":{"a":1}}', 'attributes');
    inCall('{"callType":"outbound"}');
    inCall('{"wrapUpCode":"12345"}');
    inClient('{"scopes":["users"]}', 'scope');
    inClient('{"grant_type":"{{g}}"}', 'authorizedGrantType');
    inClient('{"divisionIds":["{{d}}"]}', 'roleDivisions');
    inClient('{"divisions":[]}', 'roleDivisions');
    inClient('{"clientName":"x"}', 'name');
    inClient('{"redirect_uris":["x"]}', 'registeredRedirectUri');
    inClient('{"roles":["x"]}', 'roleIds', 'roleDivisions');
    inClient('{"clientId":"{{c}}"}');
    inClient('{"clientType":"confidential"}');
  });

  describe('by what was written there', () => {
    inCall('{"to":[{"phoneNumber":"{{n}}"}]}', 'phoneNumber');
    inCall('{"routing":{"type":"user","userId":"{{u}}"}}', 'callUserId');
    inCall('{"call":{"number":"+14155552671"}}', 'phoneNumber', 'callerId');
    inCall('{"metadata":{"source":"x"}}', 'attributes');
    inClient('{"grants":["client_credentials"]}', 'authorizedGrantType');
    inClient('{"status":"ACTIVE"}', 'state');
  });

  describe('one level further down', () => {
    inClient('{"divisionId":"{{d}}"}', 'roleDivisions');
    inCall('{"address":"5000"}', 'participants');
  });

  describe('by the end of a call that it names', () => {
    inCall('{"to":"+14155552671"}', 'phoneNumber');
    inCall('{"from":"+14155552671"}', 'callerId');
    inCall('{"from":{"phoneNumber":"+18005551234"}}', 'callerId');
    inCall('{"ani":"+14155552671"}', 'callerId');
    inCall('{"callee":{"userId":"{{u}}"}}', 'callUserId', 'phoneNumber', 'callQueueId');
    means('SendMessage', { toAddress: string, fromAddress: string }, '{"to":"+14155552671"}', 'toAddress');
    means(
      'SendMessage',
      { toAddress: string, fromAddress: string },
      '{"sender":"+14155552671"}',
      'fromAddress',
    );
  });
});
