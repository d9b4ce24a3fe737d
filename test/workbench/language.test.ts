import assert from 'node:assert/strict';
import manifest from '../../package.json';
import sentences from '../../package.nls.json';
import { inPseudo, removeTranslation, speak, translate } from '../rig/pseudoLanguage';
import { resolved } from '../../scripts/l10n/manifest';
import { takeSeat } from './seat';

const { contributes } = resolved(manifest, sentences);
const hidden = new Set(contributes.menus.commandPalette.map(({ command }) => command));
const inPalette = contributes.commands.filter(({ command }) => !hidden.has(command));

/** A command in the palette, in the language of the window. */
const titled = (title: string) => `${inPseudo('Permission Doctor')}: ${inPseudo(title)}`;

describe('A person with another language', () => {
  before(translate);
  const seat = takeSeat({ prepareContext: speak });
  after(removeTranslation);

  it('finds every command in it', async () => {
    const { palette } = seat.person;
    for (const { title } of inPalette) assert.ok(await palette.has(titled(title)), title);
  });

  it('is told in it what to do', async () => {
    const { clipboard, notifications, palette } = seat.person;
    await palette.run('View: Close All Editors');
    await clipboard.put(' ');
    await palette.run(titled('Decode Token from Clipboard'));
    await notifications.says(inPseudo('The clipboard holds no text.'));
  });

  it('sees in it for whom the extension speaks', async () => {
    const { page, statusBar } = seat.person;
    await statusBar.item('Permission Doctor').hover();
    await page
      .locator('.monaco-hover', { hasText: inPseudo('signed out') })
      .first()
      .waitFor();
  });

  it('reads in it the rows of the side bar', async () => {
    const { palette, quickPick, sideBar, tree } = seat.person;
    const operations = tree(inPseudo('Operations'));
    await palette.run(titled('Use the Sandbox Organization'));
    await quickPick.choose('supervisor');
    await palette.run(titled('Refresh Explorer'));
    await palette.run(titled('Find Operation…'));
    await quickPick.type(inPseudo('Find Operation…'), 'skills post rout');
    await quickPick.choose('POST /api/v2/routing/skills');
    await sideBar.only(inPseudo('Operations'));
    await operations.unfold('POST /routing/skills');
    await operations.shows(inPseudo('Roles that would grant it'));
    const refused = inPseudo('refused: {0}').replace('{0}', 'role-permission');
    await seat.person.page.getByText(refused).first().waitFor();
  });
});
