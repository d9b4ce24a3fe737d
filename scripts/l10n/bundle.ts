import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every sentence that the extension says by `l10n.t`, as the editor wants it in `l10n/bundle.l10n.json`. */
export async function bundle(root: string): Promise<l10nJsonFormat> {
  const folder = join(root, 'src/editor');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const said = await getL10nJson(
    files.sort().map((name) => ({ extension: '.ts', contents: readFileSync(join(folder, name), 'utf8') })),
  );
  return Object.fromEntries(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}
