import { type Disposable } from 'vscode';
import { type ExplorerNode } from '../../explorer/node';
import { registerCommand } from '../command';
import { commands } from '../contributions/commands';
import { DisposableStore } from '../disposables';
import { type ActionDeps } from './actions/actionDeps';

const names = [
  'refreshExplorer',
  'refreshRoutes',
  'groupPermissions',
  'filterPermissions',
  'showSubject',
  'compareSubject',
  'showOwnPermissions',
  'findOperation',
  'filterOperations',
  'clearFilters',
  'whoCan',
  'openDocumentation',
  'insertRequest',
  'copyAdministratorRequest',
  'routeOfNumber',
  'copyRow',
] as const satisfies readonly (keyof typeof commands)[];

/** The commands on the views and their rows, by their names in the table of commands. */
export type ExplorerCommand = (typeof names)[number];

/** Registers them at once; what they do is loaded with the first that is run. */
export function registerExplorerCommands(deps: ActionDeps): Disposable {
  const store = new DisposableStore();
  for (const name of names) {
    store.add(
      registerCommand(commands[name].id, deps.log, async (node?: ExplorerNode) => {
        const { actions } = await import('./actions/actions');
        await actions[name](deps, node);
      }),
    );
  }
  return store;
}
