import assert from 'node:assert/strict';
import { errorNames } from '../../../src/evidence/errorNames';

const ID = '39e6254f-f28b-4733-9dc9-d8c5443ccd02';
const none = { permissions: [], scopes: [], divisions: [], unreadable: [], correlationId: null };

function names(message: string, expected: Partial<ReturnType<typeof errorNames>>): void {
  assert.deepEqual(errorNames(message), { ...none, ...expected });
}

describe('names in the text of a refusal', () => {
  it('reads a list of permissions', () => {
    names('You must have at least one of the following permissions assigned: [a:b:edit, a:b:view]', {
      permissions: ['a:b:edit', 'a:b:view'],
    });
  });
  it('strips the correlation id', () => {
    names(`You are missing the following permission(s): [a:b:c] (${ID})`, {
      permissions: ['a:b:c'],
      correlationId: ID,
    });
  });
  it('needs no brackets', () => {
    names('You are missing the following permission(s): a:b:c.', { permissions: ['a:b:c'] });
  });
  it('takes a fourth part for the division', () => {
    names(`You are missing the following permission(s): [routing:queue:edit:${ID}]`, {
      permissions: ['routing:queue:edit'],
      divisions: [ID],
    });
  });
  it('keeps an empty list empty and reads the divisions', () => {
    names(
      `You must have at least one of the following permissions assigned: [] in at least one of the following division(s): [${ID}]`,
      { divisions: [ID] },
    );
  });
  it('reports a class name as unreadable', () => {
    names('You are missing the following permission(s): com.example.PermissionCheck', {
      unreadable: ['com.example.PermissionCheck'],
    });
  });
  it('reads scopes as scopes only', () => {
    names('App not authorized to use scope [conversations:readonly, conversations]', {
      scopes: ['conversations:readonly', 'conversations'],
    });
  });
  it('finds a permission inside a sentence', () => {
    names('The user does not have permission "a:b:view" required for topic "v2.x"', {
      permissions: ['a:b:view'],
    });
  });
  it('knows the names from before the three-part form', () => {
    names('You are missing the following permission(s): [admin, content_management_user]', {
      permissions: ['admin', 'content_management_user'],
    });
  });
  it('takes a time of day for no permission', () => {
    names('Refused at 10:20:30 by the proxy', {});
  });
});
