import assert from 'node:assert/strict';
import { takeSeat } from './seat';

describe('A person in a folder that is not trusted', () => {
  const seat = takeSeat({ trust: true });

  it('has a call diagnosed from the catalog', async () => {
    const { editor, palette, statusBar } = seat.person;
    await statusBar.item('Restricted Mode').waitFor();
    await editor.open('outbound-call.http');
    await palette.run('Permission Doctor: Diagnose Request');
    await editor.shows(/Why refused/);
    assert.match(await editor.text(), /conversation:conference:add/);
  });
});
