import assert from 'node:assert/strict';
import { Keys } from './pages/keys';
import { takeSeat } from './seat';

const doctor = (command: string) => `Permission Doctor: ${command}`;

describe('A person who explores without a mouse', () => {
  const seat = takeSeat();
  let keys: Keys;
  before(async () => {
    keys = new Keys(seat.person.page);
    await keys.putMouseAway();
  });

  it('opens the side bar, signs in to the sandbox, and loads', async () => {
    await keys.run(doctor('Focus on Identity View'));
    await keys.run(doctor('Use the Sandbox Organization'));
    await keys.answer('Use the Sandbox Organization', 'supervisor', 'supervisor');
    await keys.run(doctor('Refresh Explorer'));
    await seat.person.tree('Identity').shows('Token');
    await keys.goToTop('Identity');
    await keys.stands(/^Token: accepted/);
  });

  it('walks through the rows, unfolds them, and folds them', async () => {
    await keys.goToTop('Permissions');
    await keys.goDownTo(/^authorization, /);
    await keys.goInto();
    await keys.goDownTo(/^grant, /);
    await keys.goInto();
    await keys.goDownTo(/^authorization:grant:view, held, Supervisor/);
    await keys.press('ArrowLeft');
    await keys.stands(/^grant, /);
  });

  it('filters, and takes the filter away', async () => {
    await keys.run(doctor('Filter Permissions…'));
    await keys.answer('Filter Permissions', 'skill @missing');
    await seat.person.tree('Permissions').shows('routing');
    await keys.goToTop('Permissions');
    await keys.goDownTo(/^routing, /);
    await keys.run(doctor('Clear Filters'));
    await seat.person.tree('Permissions').shows('analytics');
    await keys.goToTop('Permissions');
    await keys.goDownTo(/^analytics, /);
  });

  it('finds an operation, and uses the menu of its row', async () => {
    const { clipboard, editor } = seat.person;
    await keys.run(doctor('Find Operation…'));
    await keys.answer('Find Operation', 'skills post rout', 'POST /api/v2/routing/skills');
    await keys.stands(/^POST \/api\/v2\/routing\/skills, refused/);
    await clipboard.put('');
    await keys.chooseFromMenu('Copy Row of the Explorer');
    assert.equal(await clipboard.textOnceThere(), 'POST /api/v2/routing/skills');
    await keys.run(doctor('Insert Request'));
    await editor.shows(/Untitled/);
    await keys.run('View: Revert and Close Editor');
  });

  it('goes from a check of the last diagnosis to its place', async () => {
    const { editor, statusBar } = seat.person;
    await keys.press('Control+P');
    await seat.person.page.keyboard.type('outbound-call.http');
    await seat.person.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await keys.press('Enter');
    await editor.shows('outbound-call.http');
    await keys.run(doctor('Diagnose Request'));
    await editor.shows(/Why refused/);
    await keys.goToTop('Last Diagnosis');
    await keys.goDownTo(/^Body, failed/);
    await keys.chooseFromMenu('Go to Place in Request');
    await editor.shows('outbound-call.http');
    assert.doesNotMatch(await statusBar.cursor(), /^Ln 1, Col 1$/);
  });

  it('has clicked nowhere', async () => {
    assert.equal(await keys.clicks(), 0);
  });
});
