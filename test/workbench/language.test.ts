import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json';
import sentences from '../../package.nls.json';
import { loadCatalog } from '../../src/catalog/load';
import { regions } from '../../src/catalog/regions';
import { inPseudo, removeTranslation, speak, translate } from '../rig/pseudoLanguage';
import { resolved } from '../../scripts/l10n/manifest';
import { results, root } from '../rig/places';
import { forgotten } from '../unit/l10n/pseudo';
import { Words } from './pages/words';
import { takeSeat } from './seat';

const { contributes } = resolved(manifest, sentences);
const hidden = new Set(contributes.menus.commandPalette.map(({ command }) => command));
const inPalette = contributes.commands.filter(({ command }) => !hidden.has(command));

/** A command in the palette, in the language of the window. */
const titled = (title: string) => `${inPseudo('Permission Doctor')}: ${inPseudo(title)}`;

/** Called so in every language: regions, the catalog, the model of the body. */
const names = [regions.map(({ location }) => location), loadCatalog().version, 'CreateCallRequest'];

/** Who is signed in since the sandbox was chosen. */
const asWhom = 'Theo Abara, supervisor of Harbour Pine Travel';

const sample = () => readFile(join(root, 'samples/outbound-call.http'), 'utf8');

/** A sentence in the language of the window, with its parts. */
const told = (sentence: string, ...parts: readonly string[]) =>
  parts.reduce((text, part, nth) => text.replace(`{${nth}}`, part), inPseudo(sentence));

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

  it('reads in it why a request is refused', async () => {
    const { editor, palette } = seat.person;
    await palette.run('View: Close All Editors');
    await editor.open('outbound-call.http');
    await palette.run(titled('Diagnose Request'));
    await editor.shows(inPseudo('Why refused: {0}').split('{0}')[0] ?? '');
    const report = await editor.text();
    for (const heading of ['What to do', 'What would settle more', 'Sources'])
      assert.ok(report.includes(`## ${inPseudo(heading)}`), heading);
    const answer = told(
      'Denied: most likely {0}.',
      inPseudo('the body does not fit the model of the operation'),
    );
    assert.ok(report.includes(answer), report.slice(0, 400));
    assert.deepEqual(forgotten(report, await sample(), names), []);
  });

  it('is told in it what is wrong in the text', async () => {
    const { editor, palette, problems } = seat.person;
    await palette.run('View: Close All Editors');
    await editor.open('outbound-call.http');
    await problems.open();
    await problems.lists(told('{0} is too short for a number of {1}.', '`+15550199`', '+1 (US)'));
    await problems.lists(
      told('There is no scope {0}; this operation takes {1}.', '`calls:view`', '`conversations`'),
    );
    await seat.person.photograph(join(results, 'language-problems.png'));
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

  it('reads in it about a field and a number', async () => {
    const { editor, page, palette } = seat.person;
    await palette.run('View: Close All Editors');
    await editor.open('outbound-call.http');
    const words = new Words(page);
    const field = await words.hover('routing"', inPseudo('Fields of {0}: {1}').split(' {0}')[0] ?? '');
    assert.ok(field.includes('phoneNumber'), field);
    await words.hover(
      '8005551234',
      inPseudo('{0}: a valid number · {1} · {2}').split(' · ')[0]?.slice(5) ?? '',
    );
    await seat.person.photograph(join(results, 'language-hover.png'));
  });

  it('is offered in it what mends the text', async () => {
    const { page, problems, quickFix } = seat.person;
    await problems.open();
    await problems.goTo(told('{0} is too short for a number of {1}.', '`+15550199`', '+1 (US)'));
    await quickFix.offer();
    const ignore = told('Ignore {0} in this request', 'bad-phone-number');
    await page.locator('.action-widget .monaco-list-row', { hasText: ignore }).first().waitFor();
    await seat.person.photograph(join(results, 'language-fixes.png'));
    await page.keyboard.press('Escape');
  });

  it('reads in it what a token and an error say', async () => {
    const { clipboard, editor, palette } = seat.person;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'https://login.mypurecloud.de', sub: 'someone', exp: 1_700_000_000 };
    await palette.run('View: Close All Editors');
    await clipboard.put(`${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`);
    await palette.run(titled('Decode Token from Clipboard'));
    await editor.shows(inPseudo('Token from Clipboard'));
    assert.deepEqual(forgotten(await editor.text(), JSON.stringify(claims), 'RS256 JWT alg typ'), []);
    const refusal = '{ "status": 403, "code": "not.authorized", "message": "Denied" }';
    await palette.run('View: Close All Editors');
    await clipboard.put(refusal);
    await palette.run(titled('Explain Error from Clipboard'));
    await editor.shows(inPseudo('Why refused: {0}').split('{0}')[0] ?? '');
    assert.deepEqual(forgotten(await editor.text(), refusal, names, asWhom), []);
  });

  it('reads in it what the workspace needs', async () => {
    const { editor, palette } = seat.person;
    await palette.run(titled('What Does This Workspace Need?'));
    await editor.shows(inPseudo('What this workspace needs'));
    // The role stands there as JSON and as Terraform.
    const report = (await editor.text()).replace(/```[^]*?```/g, '');
    const files = await readdir(seat.folder);
    assert.deepEqual(forgotten(report, await sample(), names, seat.folder, files, 'Terraform'), []);
  });
});
