import assert from 'node:assert/strict';
import { Words } from './pages/words';
import { takeSeat } from './seat';

describe('A person who looks at a request', () => {
  const seat = takeSeat();

  it('reads above it what it needs, and diagnoses it with a click', async () => {
    const { editor, page } = seat.person;
    await editor.open('outbound-call.http');
    await new Words(page).pressLens('Diagnose · needs ANY conversation:conference:add');
    await editor.shows(/Why refused/);
    assert.match(await editor.text(), /POST \/api\/v2\/conversations\/calls/);
  });
});
