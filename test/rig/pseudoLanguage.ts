import { getL10nPseudoLocalized, type l10nJsonFormat } from '@vscode/l10n-dev';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext } from 'playwright-core';
import { root } from './places';

/** A language that nobody speaks: English in letters with accents, so that a sentence left in English shows. */
export const pseudoLanguage = 'qps-ploc';

const translations: readonly (readonly [string, string])[] = [
  ['package.nls.json', `package.nls.${pseudoLanguage}.json`],
  ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${pseudoLanguage}.json`],
];

/** Translates the extension, beside the files that it comes with. */
export function translate(): void {
  for (const [from, to] of translations) {
    const sentences = JSON.parse(readFileSync(join(root, from), 'utf8')) as l10nJsonFormat;
    writeFileSync(join(root, to), JSON.stringify(getL10nPseudoLocalized(sentences)));
  }
}

export function removeTranslation(): void {
  for (const [, to] of translations) rmSync(join(root, to), { force: true });
}

/** One English sentence in that language. */
export function inPseudo(sentence: string): string {
  const { sentence: told } = getL10nPseudoLocalized({ sentence });
  if (typeof told !== 'string') throw new Error(`not translated: ${sentence}`);
  return told;
}

/** Makes a workbench speak it. */
export async function speak(context: BrowserContext): Promise<void> {
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${pseudoLanguage}'`);
}
