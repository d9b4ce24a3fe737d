import { takeSeat } from './seat';

const title = 'Permission Doctor';

describe('A person whom the explorer has nothing to show', () => {
  const seat = takeSeat();
  const run = (command: string) => seat.person.palette.run(`${title}: ${command}`);
  const only = async (name: string) => {
    await seat.person.sideBar.open(title);
    await seat.person.sideBar.only(name);
    return seat.person.tree(name);
  };
  const filter = async (command: string, text: string) => {
    await run(command);
    await seat.person.quickPick.enter(new RegExp(command.replace('…', '')), text);
  };

  it('is told, signed out, that no operation fits a filter, and takes it away', async () => {
    const operations = await only('Operations');
    await filter('Filter Operations…', 'xyzzy');
    await operations.welcomes('No operation fits the filter.');
    await operations.pressWelcome('Clear Filters');
    await operations.shows('AgentUI');
  });

  it('is told by each view that an expired token was refused, and what to do', async () => {
    const { quickPick } = seat.person;
    await run('Use the Sandbox Organization');
    await quickPick.choose('expired');
    const identity = await only('Identity');
    await identity.pressWelcome('Load');
    await identity.welcomes('The organization refused to say who you are');
    await (await only('Permissions')).welcomes('The organization refused to say what you hold');
    const routes = await only('Routes');
    await routes.pressWelcome('Load Routes');
    await routes.welcomes('The organization refused to list its sites');
  });

  it('is told by the routes that the organization has no site', async () => {
    const { quickPick } = seat.person;
    await run('Use the Sandbox Organization');
    await quickPick.choose('governed');
    const routes = await only('Routes');
    await routes.pressWelcome('Load Routes');
    await routes.welcomes('The organization has no site that you may see.');
  });

  it('is told that no permission fits a filter', async () => {
    const { quickPick } = seat.person;
    await run('Use the Sandbox Organization');
    await quickPick.choose('supervisor');
    const permissions = await only('Permissions');
    await permissions.pressWelcome('Load');
    await permissions.shows('analytics');
    await filter('Filter Permissions…', 'xyzzy');
    await permissions.welcomes('No permission fits the filter.');
    await permissions.pressWelcome('Clear Filters');
    await permissions.shows('analytics');
  });
});
