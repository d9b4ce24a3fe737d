import assert from 'node:assert/strict';
import { join } from 'node:path';
import { results } from '../rig/places';
import { Words } from './pages/words';
import { takeSeat } from './seat';

describe('A person whose API has changed since the extension was made', () => {
  const seat = takeSeat({ isSpoilt: true });

  it('has the catalog of their organization fetched, and reads what changed', async () => {
    const { editor, palette, quickPick } = seat.person;
    await palette.run('Permission Doctor: Use the Sandbox Organization');
    await quickPick.choose('agent');
    await palette.run('Permission Doctor: Update API Catalog');
    await editor.shows(/What Changed in the API/);
    await seat.person.photograph(join(results, 'update-catalog-report.png'));
    const report = await editor.text();
    assert.match(report, /definition of 127\.0\.0\.1:\d+, fetched .*3315 operations/);
    assert.match(report, /Nothing changed\./);
  });

  it('reads the words of that definition in a hover', async () => {
    const { editor, page } = seat.person;
    await editor.open('outbound-call.http');
    await new Words(page).hover('v2/conversations/calls', /The sandbox's words for POST/);
    await seat.person.photograph(join(results, 'update-catalog-hover.png'));
  });

  it('has it still after the window was opened again', async () => {
    const { editor, page } = seat.person;
    await page.reload();
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    await editor.open('outbound-call.http');
    await new Words(page).hover('v2/conversations/calls', /The sandbox's words for POST/);
  });
});
