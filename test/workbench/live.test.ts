import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Words } from './pages/words';
import { takeSeat } from './seat';

const skill = 'POST https://api.mypurecloud.com/api/v2/routing/skills\n\n{ "name": "Rescue" }\n';
const needs = 'Diagnose · needs ANY routing:skill:manage, routing:skill:create';

describe('A person in the sandbox organization', () => {
  const seat = takeSeat();

  it('checks a file with the organization, and reads above the request what is missing', async () => {
    const { editor, page, palette, quickPick } = seat.person;
    writeFileSync(join(seat.folder, 'skill.http'), skill);
    await palette.run('Permission Doctor: Use the Sandbox Organization');
    await quickPick.choose('supervisor');
    await editor.open('skill.http');
    await new Words(page).pressLens('Check with the organization');
    await page.locator('.codelens-decoration a', { hasText: 'missing: Role permission' }).waitFor();
    assert.equal(await page.locator('.codelens-decoration a', { hasText: needs }).count(), 1);
  });

  it('asks what somebody may do, found by name', async () => {
    const { editor, palette, quickPick } = seat.person;
    await palette.run('Permission Doctor: Query User Permissions…');
    await quickPick.choose('Mara Lindqvist');
    await editor.shows(/Permissions of Mara Lindqvist/);
    assert.match(await editor.text(), /`conversation:call:add`/);
  });
});
