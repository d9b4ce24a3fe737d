import { type Browser } from 'playwright-core';
import { chromium as findChromium } from './install/chromium';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium, installed first where there is none.
 * @throws Error where there is none and none can be installed.
 */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  const executablePath = await findChromium(say);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: flags });
}
