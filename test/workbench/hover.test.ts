import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { results } from '../rig/places';
import { Words } from './pages/words';
import { takeSeat } from './seat';

const sample = 'outbound-call.http';

describe('A person who rests the mouse on a request', () => {
  const seat = takeSeat();

  before(() => seat.person.editor.open(sample));

  for (const [what, words, said] of [
    ['request line', 'v2/conversations/calls', /ANY of conversation:conference:add/],
    ['scope', 'calls:modify', /calls:modify is no scope/],
    ['name in a note', 'callcenter:outboundcalls', /form of a permission/],
    ['field', 'routing"', /Fields of CreateCallRequest: phoneNumber/],
    ['telephone number', '8005551234', /United States/],
  ] as const)
    it(`reads about the ${what}`, async () => {
      const { person } = seat;
      const text = await new Words(person.page).hover(words, said);
      await person.photograph(join(results, `hover-${what.replaceAll(' ', '-')}.png`));
      assert.match(text, said);
    });

  it('has the request diagnosed from there', async () => {
    const { editor, page } = seat.person;
    const words = new Words(page);
    await words.hover('v2/conversations/calls', /Diagnose Request/);
    await words.followHoverLink('Diagnose Request');
    await editor.shows(/Why refused/);
    await editor.open(sample);
  });

  it('reads about an error code', async () => {
    const { editor, page } = seat.person;
    await editor.replaceAll(`GET https://api.mypurecloud.com/api/v2/routing/queues

HTTP/1.1 403 Forbidden

{ "code": "missing.any.permissions" }
`);
    await new Words(page).hover('missing.any.permissions', /The likely cause/);
    await seat.person.photograph(join(results, 'hover-error-code.png'));
  });

  it('reads in code what a method of the SDK needs', async () => {
    const { editor, page } = seat.person;
    writeFileSync(join(seat.folder, 'call.js'), 'await api.postConversationsCalls(body);\n');
    await editor.open('call.js');
    const text = await new Words(page).hover('postConversationsCalls', /conversation:conference:add/);
    await seat.person.photograph(join(results, 'hover-method.png'));
    assert.match(text, /POST \/api\/v2\/conversations\/calls/);
  });
});
