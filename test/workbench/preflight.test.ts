import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeSeat } from './seat';

const ask = 'Permission Doctor: What Does This Workspace Need?';
const code = `const platformClient = require('purecloud-platform-client-v2');
const routing = new platformClient.RoutingApi();

module.exports = (id) => routing.getRoutingSkill(id);
`;

describe('A person who wants to know what a project needs', () => {
  const seat = takeSeat();

  before(async () => {
    mkdirSync(join(seat.folder, 'desk'));
    writeFileSync(join(seat.folder, 'desk/skills.js'), code);
    const { editor, palette } = seat.person;
    await palette.run('View: Show Permission Doctor');
    await palette.run(ask);
    await editor.shows('What this workspace needs');
  });

  it('reads the report', async () => {
    const { editor } = seat.person;
    const report = await editor.text();
    assert.match(report, /documented operations/);
    assert.match(report, /GET \/api\/v2\/routing\/skills\/\{skillId\}/);
  });

  it('goes from a row of the view to the call in the code', async () => {
    const { editor, sideBar, statusBar, tree } = seat.person;
    await sideBar.only('Workspace Needs');
    const needs = tree('Workspace Needs');
    await needs.row('GET /api/v2/routing/skills/{skillId}').click();
    await needs.row('skills.js').click();
    await editor.shows('skills.js');
    assert.match(await statusBar.cursor(), /^Ln 4, /);
  });
});
