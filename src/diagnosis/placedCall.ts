import { conversations, type Conversation } from '../evidence/conversations';
import { field, text } from '../evidence/shape';
import { isSuccess, type Case } from './case';

/** Operations that place a call for the user. */
export function placesCall({ operation }: Case): boolean {
  return operation?.bodyType === 'CreateCallRequest';
}

/** Operations that begin a conversation, of which the answer says only that it was accepted. */
export function beginsConversation({ operation }: Case): boolean {
  return (
    operation?.method === 'POST' &&
    /^\/api\/v2\/conversations\/(?:calls|callbacks|emails|messages)(?:\/agentless|\/user\/\{userId\})?$/.test(
      operation.path,
    )
  );
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The conversation that an accepted request began; undefined where the answer names none. */
export function madeConversation(c: Case): string | undefined {
  if (!isSuccess(c.status) || !beginsConversation(c)) return undefined;
  const body = c.accepted;
  const named = [text(field(body, 'conversation'), 'id'), text(body, 'conversationId'), text(body, 'id')];
  return named.find((id) => id !== undefined && GUID.test(id));
}

const CONVERSATION =
  /^\/api\/v2\/(?:analytics\/)?conversations\/(?:[a-z]+\/)?\{conversationId\}(?:\/details)?$/;

/** The conversation that the request reads; undefined where it does something else with one. */
function readConversation({ operation, match }: Case): string | undefined {
  return operation?.method === 'GET' && CONVERSATION.test(operation.path)
    ? match?.params.conversationId
    : undefined;
}

/**
 * The conversations whose outcome the case is about: the one that an accepted request began or read; all that
 * the evidence holds where nobody wrote a request or its status down.
 */
export function concernedConversations(c: Case): readonly Conversation[] {
  const all = conversations(c.evidence);
  if (!c.request.line || c.status === 0) return all;
  if (!isSuccess(c.status)) return [];
  const id = madeConversation(c) ?? readConversation(c);
  if (id !== undefined)
    return all.filter((conversation) => conversation.id.toLowerCase() === id.toLowerCase());
  return beginsConversation(c) ? all : [];
}
