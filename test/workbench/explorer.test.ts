import assert from 'node:assert/strict';
import { takeSeat } from './seat';

const title = 'Permission Doctor';

describe('A person who explores the sandbox organization', () => {
  const seat = takeSeat();
  before(() => seat.person.useTheme('Light Modern', 'vs'));
  const view = (name: string) => seat.person.tree(name);
  const only = async (name: string) => {
    await seat.person.sideBar.open(title);
    await seat.person.sideBar.only(name);
  };
  const run = (command: string) => seat.person.palette.run(`${title}: ${command}`);

  it('is told what to do while nobody is signed in, and can look at the catalog', async () => {
    await only('Operations');
    await view('Operations').unfold('AgentUI');
    await view('Operations').shows('GET /users/agentui/agents/autoanswer/{agentId}/settings');
    await only('Identity');
    await view('Identity').welcomes('Nobody is signed in');
  });

  it('signs in from the view, loads by a click, and reads who that is', async () => {
    const { quickPick } = seat.person;
    await only('Identity');
    await view('Identity').pressWelcome('Use the Sandbox Organization');
    await quickPick.choose('supervisor');
    await view('Identity').welcomes('Nothing was asked yet');
    await view('Identity').pressWelcome('Load');
    assert.equal(await view('Identity').description('Organization'), 'Harbour & Pine Travel');
    assert.equal(await view('Identity').description('Token'), 'accepted');
    assert.equal(await view('Identity').description('User'), 'Theo Abara');
    assert.match(await view('Identity').description('conversations'), /^\d+ operations$/);
    assert.match(await view('Identity').title(), /just now/);
  });

  it('sees each permission with its role, and what is missing', async () => {
    await only('Permissions');
    await view('Permissions').unfold('authorization', 'grant', 'view');
    assert.equal(await view('Permissions').description('view'), 'Supervisor · Authorization > Grant > View');
    assert.equal(await view('Permissions').description('Supervisor'), 'everywhere');
  });

  it('narrows the permissions, groups them by role, and takes the filter away', async () => {
    const { page, quickPick } = seat.person;
    await only('Permissions');
    await view('Permissions').press('Filter Permissions');
    await quickPick.type('Filter Permissions…', 'skill @missing');
    await page.keyboard.press('Enter');
    await view('Permissions').shows('manage');
    assert.match(await view('Permissions').title(), /skill @missing/);
    await view('Permissions').press('Clear Filters');
    await view('Permissions').press('Group Permissions');
    await quickPick.choose('By Role');
    assert.match(await view('Permissions').description('Outbound Caller'), /^1 permission in 1 division$/);
    await view('Permissions').press('Group Permissions');
    await quickPick.choose('By Division');
    assert.equal(await view('Permissions').description('Home'), '2 roles');
    await view('Permissions').press('Group Permissions');
    await quickPick.choose('By Name');
  });

  it('looks at a colleague, compares, and comes back', async () => {
    const { quickPick } = seat.person;
    await only('Permissions');
    await run('Compare Permissions with Another…');
    await quickPick.choose('Mara Lindqvist');
    assert.equal(await view('Permissions').description('Only Mara Lindqvist'), '1');
    await view('Permissions').shows('presence:presenceDefinition:view');
    await run('Show My Own Permissions');
    await view('Permissions').shows('analytics');
  });

  it('finds an operation by a few words, and reads why it is refused', async () => {
    const { quickPick } = seat.person;
    await only('Operations');
    await run('Find Operation…');
    await quickPick.type('Find Operation…', 'skills post rout');
    await quickPick.choose('POST /api/v2/routing/skills');
    const operations = view('Operations');
    assert.match(await operations.description('POST /routing/skills'), /^refused: role-permission/);
    await operations.unfold('POST /routing/skills', 'Roles that would grant it');
    await operations.shows('Master Admin');
  });

  it('asks who can, with the warning that not everybody is visible', async () => {
    const { quickPick } = seat.person;
    await only('Operations');
    await run('Find Operation…');
    await quickPick.type('Find Operation…', 'post conversations/calls');
    await quickPick.choose('POST /api/v2/conversations/calls');
    await view('Operations').select('POST /conversations/calls');
    await run('Who Can Call This Operation');
    await view('Operations').unfold('Who has these roles');
    assert.match(await view('Operations').description('Outbound desk'), /^group · Outbound Caller in Home/);
  });

  it('inserts a request for an operation', async () => {
    const { editor } = seat.person;
    await view('Operations').chooseFromMenu('POST /conversations/calls', 'Insert Request');
    await editor.shows(/Untitled|outbound/);
    assert.match(await editor.text(), /POST https:\/\/127\.0\.0\.1:\d+\/api\/v2\/conversations\/calls/);
    await seat.person.palette.run('View: Revert and Close Editor');
  });

  it('loads the routes, and asks which route a number would take', async () => {
    const { page, quickPick } = seat.person;
    await only('Routes');
    await view('Routes').pressWelcome('Load Routes');
    // The editor leaves folded what it was told to unfold where the rows come again before it has.
    await view('Routes').unfold('Indianapolis', 'Outbound routes');
    assert.match(
      await view('Routes').description('Abroad'),
      /International · switched off · over World Carrier/,
    );
    await view('Routes').press('Which Route Would a Number Take');
    await quickPick.type('Which Route Would a Number Take…', '+13175550142');
    await page.keyboard.press('Enter');
    await view('Routes').shows('+13175550142');
    assert.match(await view('Routes').title(), /\+13175550142/);
  });

  it('has the checks of the last diagnosis in the view, and jumps to the place', async () => {
    const { editor, palette, sideBar, statusBar } = seat.person;
    await editor.open('outbound-call.http');
    await palette.run(`${title}: Diagnose Request`);
    await editor.shows(/Why refused/);
    await only('Last Diagnosis');
    const last = view('Last Diagnosis');
    await last.shows('POST /api/v2/conversations/calls');
    assert.match(await sideBar.badge(title), /failed checks/i);
    await last.chooseFromMenu('Body', 'Go to Place in Request');
    await editor.shows('outbound-call.http');
    assert.doesNotMatch(await statusBar.cursor(), /^Ln 1, Col 1$/);
  });
});

describe('A person who explores in a dark theme', () => {
  const seat = takeSeat();
  before(() => seat.person.useTheme('Dark Modern', 'vs-dark'));
  const only = async (name: string) => {
    await seat.person.sideBar.open(title);
    await seat.person.sideBar.only(name);
    return seat.person.tree(name);
  };

  it('sees the same identity', async () => {
    const { palette, quickPick } = seat.person;
    const identity = await only('Identity');
    await identity.pressWelcome('Use the Sandbox Organization');
    await quickPick.choose('agent');
    await palette.run(`${title}: Refresh Explorer`);
    assert.equal(await identity.description('User'), 'Mara Lindqvist');
  });

  it('sees the same permissions', async () => {
    const permissions = await only('Permissions');
    await permissions.unfold('conversation', 'call', 'add');
    assert.match(await permissions.description('add'), /^Agent · /);
  });

  it('sees what a filter found, marked in the rows', async () => {
    const { palette, quickPick } = seat.person;
    const operations = await only('Operations');
    await palette.run(`${title}: Filter Operations…`);
    await quickPick.enter(/Filter Operations/, 'skills routing:skill:manage');
    const found = await operations.shows('POST /routing/skills');
    assert.deepEqual(await found.locator('.label-name .highlight').allInnerTexts(), ['skills']);
    await palette.run(`${title}: Clear Filters of the Explorer`);
    await operations.shows('AgentUI');
  });

  it('sees the same routes', async () => {
    const routes = await only('Routes');
    await routes.pressWelcome('Load Routes');
    await routes.shows('Indianapolis');
  });

  it('sees the same last diagnosis', async () => {
    const { editor, palette } = seat.person;
    await editor.open('outbound-call.http');
    await palette.run(`${title}: Diagnose Request`);
    await editor.shows(/Why refused/);
    await (await only('Last Diagnosis')).shows('Body');
  });

  it('sees the same needs of the workspace', async () => {
    const { palette } = seat.person;
    const needs = await only('Workspace Needs');
    await palette.run(`${title}: What Does This Workspace Need?`);
    await needs.shows('Operations');
  });
});
