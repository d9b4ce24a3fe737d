import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeSeat } from './seat';

const title = 'Permission Doctor';
const unlessPolicy = 'allowed, unless a policy denies it';

describe('A person of an organization with an access policy', () => {
  const seat = takeSeat();
  before(() => seat.person.useTheme('Light Modern', 'vs'));
  const run = (command: string) => seat.person.palette.run(`${title}: ${command}`);

  /** Signs in as somebody, and finds an operation of which there are others beside it. */
  async function findAs(identity: string): Promise<void> {
    const { quickPick, sideBar, statusBar } = seat.person;
    await run('Use the Sandbox Organization');
    await quickPick.choose(identity);
    await statusBar.item(`(${identity})`).waitFor();
    await sideBar.open(title);
    await sideBar.only('Identity');
    await seat.person.tree('Identity').pressWelcome('Load');
    await seat.person.tree('Identity').shows('Organization');
    await sideBar.only('Operations');
    await run('Find Operation…');
    await quickPick.type('Find Operation…', 'delete routing queues');
  }
  const operations = () => seat.person.tree('Operations');
  const row = 'DELETE /routing/queues/{queueId}';

  it('reads first that a policy may deny what the role allows, where the policies may not be read', async () => {
    const { quickPick } = seat.person;
    await findAs('governed');
    await quickPick.choose('DELETE /api/v2/routing/queues/{queueId}');
    assert.equal(await operations().description(row), unlessPolicy);
    assert.match(
      (await (await operations().shows(row)).getAttribute('aria-label')) ?? '',
      /unless a policy denies it/,
    );
    await operations().unfold(row);
    assert.match(await operations().description('Access policies'), /^not known: /);
  });

  it('reads the same above a request', async () => {
    const { editor, page } = seat.person;
    writeFileSync(
      join(seat.folder, 'delete.http'),
      'DELETE https://api.mypurecloud.com/api/v2/routing/queues/6d27c262-b846-44b9-8b6a-3667dd05c65c\n',
    );
    await editor.open('delete.http');
    const lens = page.locator('.codelens-decoration a', { hasText: 'unless a policy denies it' });
    await lens.first().waitFor();
  });

  it('is told which policy it is, where the policies may be read', async () => {
    const { quickPick } = seat.person;
    await findAs('governor');
    await quickPick.choose('DELETE /api/v2/routing/queues/{queueId}');
    assert.equal(await operations().description(row), 'open: Access policies');
  });
});
