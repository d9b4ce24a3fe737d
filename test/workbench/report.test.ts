import assert from 'node:assert/strict';
import { takeSeat } from './seat';

const sample = 'outbound-call.http';
const diagnose = 'Permission Doctor: Diagnose Request';
/** Slashes in the title of a tab are division slashes. */
const title = /Why refused: POST .api.v2.conversations.calls/;

describe('A person with a refused call in the editor', () => {
  const seat = takeSeat();

  beforeEach(async () => {
    const { editor, palette } = seat.person;
    await palette.run('View: Close All Editors');
    await editor.open(sample);
  });

  async function openReport(): Promise<void> {
    const { editor, palette } = seat.person;
    await palette.run(diagnose);
    await editor.shows(title);
  }

  it('reads from the palette why it is refused', async () => {
    await openReport();
    const report = await seat.person.editor.text();
    for (const said of ['calls:modify', 'CreateCallRequest', '+15550199', 'agent-id-123'])
      assert.ok(report.includes(said), said);
  });

  it('follows a link of the report to the line it speaks of', async () => {
    const { editor, statusBar } = seat.person;
    await openReport();
    const line = await editor.followLinkToLine();
    await editor.shows(sample);
    assert.match(await statusBar.cursor(), new RegExp(`^Ln ${line}, `));
  });

  it('goes back to the request by the button on the report', async () => {
    const { editor } = seat.person;
    await openReport();
    await editor.pressButton('Go to Request');
    await editor.shows(sample);
  });

  it('cannot write into the report', async () => {
    const { editor } = seat.person;
    await openReport();
    const report = await editor.text();
    await editor.type('x');
    assert.equal(await editor.text(), report);
  });

  it('diagnoses from the menu of the editor', async () => {
    const { editor } = seat.person;
    await editor.chooseFromMenu('Diagnose Request');
    await editor.shows(title);
  });

  it('diagnoses from the menu of a file that is not open', async () => {
    const { editor, page, palette, tree } = seat.person;
    await palette.run('View: Close All Editors');
    await tree('Explorer').chooseFromMenu(sample, 'Diagnose Request');
    await editor.shows(title);
    assert.equal(await page.locator('.tab').count(), 1);
  });

  it('reads the report as a page', async () => {
    const { editor, palette } = seat.person;
    await openReport();
    await palette.run('Markdown: Open Preview');
    assert.match(await editor.preview(), /Check\s+Endpoint\s+Expected\s+Actual/);
    assert.ok(await editor.previewFits(), 'the table goes beyond the edge');
  });

  it('sees in the status bar for whom the extension speaks, and finds its commands there', async () => {
    const { hover, page, quickPick, statusBar } = seat.person;
    await openReport();
    const item = statusBar.item('Permission Doctor');
    await item.click();
    assert.ok((await quickPick.labels()).includes(diagnose));
    await page.keyboard.press('Escape');
    const status = await hover.over(item, 'Identity');
    assert.match(status, /Identity: signed out\s+Region: none\s+Catalog: .*\d/);
  });

  it('is told of an operation in the settings that is none', async () => {
    const { editor, palette, problems } = seat.person;
    await palette.run('Preferences: Open Workspace Settings (JSON)');
    await editor.shows('settings.json');
    await editor.replaceAll('{ "permissionDoctor.operationBindings": { "a.json": "the call operation" } }');
    await problems.open();
    assert.match(await problems.lists('Write the operation as METHOD /path'), /^Warning/);
  });
});
