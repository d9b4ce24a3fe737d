import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../rig/places';
import { openWorkbench } from '../../rig/workbench';
import { Person } from '../../workbench/pages/person';
import { bodyOf } from '../body';
import { measureRow } from '../row';
import { timesOf } from '../sample';

const name = 'POST_api_v2_conversations_calls.json';
const bytes = 100 * 1024;

/** Before the first key nothing is wrong: an empty queue is none. With a letter in it the call has two destinations. */
const text = bodyOf(bytes).replace(/"callerIdName": "[^"]*"/, '"callQueueId": ""');

/**
 * A key that makes the second destination one too many, and one that takes that back; from the key to the squiggle, which
 * is drawn or gone. It stands in another line: what is wrong with the very word that somebody types is held back until
 * they pause.
 */
measureRow(async (quick) => {
  const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-bench-'));
  writeFileSync(join(folder, name), text);
  const workbench = await openWorkbench({ folder, extension: root }, () => undefined);
  try {
    const { page } = workbench;
    page.setDefaultTimeout(60_000);
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    const { editor } = new Person(page);
    await editor.open(name);
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'End']) await page.keyboard.press(key);
    // Between the quotes of the first value.
    await page.keyboard.press('Home');
    for (let left = '"callQueueId": "'.length; left > 0; left--) await page.keyboard.press('ArrowRight');
    const times: number[] = [];
    // The first looks load what they need, and the editor's own services are still busy with the file.
    for (let run = quick ? 0 : -5; run < (quick ? 1 : 20); run++) {
      for (const [key, shown] of [
        ['x', true],
        ['Backspace', false],
      ] as const) {
        const begun = performance.now();
        await page.keyboard.press(key);
        const squiggle = `document.querySelector('.squiggly-warning, .squiggly-error')`;
        await page.waitForFunction(`(${squiggle} !== null) === ${shown}`, undefined, { polling: 'raf' });
        if (shown && run >= 0) times.push(performance.now() - begun);
      }
    }
    return {
      figures: [
        {
          what: 'keystroke to findings on screen, 100 KB body, real editor',
          measured: timesOf(times),
          aim: 150,
          beside: [],
          note: 'warm; browser-served workbench, the pause that the editor waits for included',
        },
      ],
    };
  } finally {
    await workbench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
