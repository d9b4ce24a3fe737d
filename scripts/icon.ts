import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/rig/browser';
import { root } from '../test/rig/places';

/** Draws media/icon.svg as media/icon.png, which is what the editor's marketplaces take. */
async function main(): Promise<void> {
  const svg = join(root, 'media/icon.svg');
  const side = Number(/width="(\d+)"/.exec(readFileSync(svg, 'utf8'))?.[1]);
  const browser = await launchBrowser((line) => process.stdout.write(`${line}\n`));
  try {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.goto(pathToFileURL(svg).href);
    await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

void main();
