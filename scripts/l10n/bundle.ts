import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The core's own `l10n`, which the gatherer does not know by itself. */
const ownLanguage = /^import [^;]* from '[./]+\/text\/l10n';$/m;

/** Every sentence that the extension says by `l10n.t`, as the editor wants it in `l10n/bundle.l10n.json`. */
export async function bundle(root: string): Promise<l10nJsonFormat> {
  const folder = join(root, 'src');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('l10n.t('))
    .map((text) => text.replace(ownLanguage, "import { l10n } from 'vscode';"));
  const said = await getL10nJson(texts.map((contents) => ({ extension: '.ts', contents })));
  return Object.fromEntries(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}
