import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page } from 'playwright-core';
import { root } from '../test/rig/places';
import { openWorkbench } from '../test/rig/workbench';
import { Person } from '../test/workbench/pages/person';
import { Words } from '../test/workbench/pages/words';

const pictures = join(root, 'media/walkthrough');
const size = { width: 1000, height: 640 };
/** Opens the side bar, or closes it for the width of what is beside it. */
const sideBar = 'View: Toggle Primary Side Bar Visibility';

/** Of a WebP picture: text stays readable, and the package small. */
const quality = 0.2;

/** What is to be seen, in the order in which one person comes by it. */
const scenes: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  payload: async ({ editor, palette, page }) => {
    await palette.run(sideBar);
    await editor.open('outbound-call.http');
    await new Words(page).hover('routing"', /Fields of CreateCallRequest/);
  },
  report: async ({ editor, page, palette }) => {
    await editor.open('outbound-call.http');
    await palette.run('Permission Doctor: Diagnose Request');
    await editor.shows(/Why refused/);
    await palette.run('View: Close Other Editors in Group');
    await palette.run('Markdown: Open Preview');
    await editor.preview();
    await restMouse(page);
  },
  explorer: async ({ palette, page, quickPick }) => {
    await palette.run('Permission Doctor: Use the Sandbox Organization');
    await quickPick.choose('agent');
    await palette.run('View: Show Permission Doctor');
    await page.locator('.pane-header[aria-label^="Permissions"]').waitFor();
    await palette.run('Permission Doctor: Refresh Explorer');
    const rows = page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Permissions"]') });
    await rows.locator('.monaco-list-row').first().waitFor();
    await restMouse(page);
  },
};

/** Where it opens no box, and once the last one is gone. */
async function restMouse(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  for (const box of await page.locator('.monaco-hover:not(.hidden)').all())
    await box.waitFor({ state: 'hidden' });
}

/** Takes the pictures of the walkthrough and the README from the real workbench, so that they show what there is. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-pictures-'));
  cpSync(join(root, 'samples'), folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const settings = {
    'window.title': 'Permission Doctor',
    'editor.minimap.enabled': false,
    'markdown.preview.scrollPreviewWithEditor': false,
    'markdown.preview.fontSize': 12,
  };
  const workbench = await openWorkbench({ folder, extension: root, settings }, (line) =>
    process.stdout.write(`${line}\n`),
  );
  try {
    const { context, page } = workbench;
    await page.setViewportSize(size);
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    const person = new Person(page);
    for (const [name, come] of Object.entries(scenes)) {
      await come(person);
      writeFileSync(join(pictures, `${name}.webp`), await webp(context, await page.screenshot()));
    }
  } finally {
    await workbench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A picture as WebP, which a browser can write and playwright cannot. */
async function webp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  try {
    await page.setContent(`<img src="data:image/png;base64,${png.toString('base64')}">`);
    // As text: what runs in the page is not of this program's world.
    const url = await page.evaluate<string>(`(async () => {
      const image = document.querySelector('img');
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', ${quality});
    })()`);
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
