import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { har, harEntry, refusalBody } from '../support/har';
import { takeSeat } from './seat';

const me = 'https://api.mypurecloud.com/api/v2/users/me';
const notUser = harEntry({
  url: me,
  status: 400,
  answer: refusalBody(400, 'not.a.user', 'This request requires a user context.'),
});
const missing = harEntry({
  url: 'https://api.mypurecloud.com/api/v2/routing/queues',
  status: 403,
  answer: refusalBody(
    403,
    'missing.any.permissions',
    'Unable to perform the requested action. You must have at least one of the following permissions assigned: [routing:queue:view]',
  ),
});

describe('A person with the recording of a browser', () => {
  const seat = takeSeat();

  it('reads from the menu of the file what was refused, by cause', async () => {
    writeFileSync(join(seat.folder, 'session.har'), har([harEntry({ url: me }), missing, notUser, missing]));
    const { editor } = seat.person;
    await editor.open('session.har');
    await editor.chooseFromMenu('Diagnose HAR File…');
    await editor.shows(/Refused calls: session\.har/);
    const report = await editor.text();
    assert.match(report, /3 refused calls to Genesys Cloud, of 4 recorded calls: 2 causes/);
  });
});
