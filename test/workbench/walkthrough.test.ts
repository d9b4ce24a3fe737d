import assert from 'node:assert/strict';
import { join } from 'node:path';
import manifest from '../../package.json';
import sentences from '../../package.nls.json';
import { resolved } from '../../scripts/l10n/manifest';
import { vsix } from '../../scripts/package/vsix';
import { results } from '../rig/places';
import { Walkthrough } from './pages/walkthrough';
import { takeSeat } from './seat';

const [walkthrough] = resolved(manifest, sentences).contributes.walkthroughs;
assert.ok(walkthrough);
const titles = walkthrough.steps.map(({ title }) => title);

describe('A newcomer', () => {
  const seat = takeSeat({ packaged: vsix });

  it('is left alone until they act', async () => {
    const { page } = seat.person;
    assert.equal(await page.locator('.notification-list-item').count(), 0);
    assert.equal(await page.locator('.gettingStartedContainer').count(), 0);
  });

  it('finds the first steps, with their pages', async () => {
    const steps = new Walkthrough(seat.person.page);
    await steps.open(walkthrough.title);
    assert.deepEqual(await steps.titles(), titles);
    await steps.choose('Explain an error');
    assert.match(await steps.media(), /What can be explained/);
    for (const [number, title] of titles.entries()) {
      await steps.choose(title);
      await seat.person.photograph(join(results, `walkthrough-${number}.png`));
    }
  });

  it('has an error explained, and the step is done', async () => {
    const { clipboard, editor, page } = seat.person;
    const steps = new Walkthrough(page);
    await clipboard.put('{"code":"missing.any.permissions","status":403,"message":"[routing:queue:view]"}');
    await steps.choose('Explain an error');
    await steps.press('Explain an error', 'Explain Error from Clipboard');
    await editor.shows(/Why refused/);
    await steps.open(walkthrough.title);
    assert.ok(await steps.isDone('Explain an error'));
  });

  it('opens the samples and diagnoses one, and the step is done', async () => {
    const { editor, page } = seat.person;
    const steps = new Walkthrough(page);
    await steps.choose('Diagnose a refused call');
    await steps.press('Diagnose a refused call', 'Open Sample Requests');
    await editor.shows('outbound-call.http');
    await seat.person.palette.run('Permission Doctor: Diagnose Request');
    await editor.shows(/Why refused/);
    await steps.open(walkthrough.title);
    assert.ok(await steps.isDone('Diagnose a refused call'));
  });
});
