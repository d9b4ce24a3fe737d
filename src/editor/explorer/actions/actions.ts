import { type ExplorerNode } from '../../../explorer/node';
import { type ExplorerCommand } from '../explorerCommands';
import { type ActionDeps } from './actionDeps';
import { loadAccess, loadRoutes } from './loadActions';
import { copyAdministratorRequest, insertRequest, openDocumentation, whoCan } from './operationActions';
import {
  compareSubject,
  filterPermissions,
  groupPermissions,
  showOwnPermissions,
  showSubject,
} from './permissionActions';
import { copyRow } from './copyRow';
import { routeOfNumber } from './routeOfNumber';
import { clearFilters, filterOperations, showFoundOperation } from './searchActions';

/** What each command of the explorer does; a chunk of its own, loaded by the first of them. */
export const actions: Readonly<
  Record<ExplorerCommand, (deps: ActionDeps, node: ExplorerNode | undefined) => Promise<void>>
> = {
  refreshExplorer: loadAccess,
  refreshRoutes: loadRoutes,
  groupPermissions,
  filterPermissions,
  showSubject,
  compareSubject,
  showOwnPermissions,
  findOperation: showFoundOperation,
  filterOperations,
  clearFilters,
  whoCan,
  openDocumentation,
  insertRequest,
  copyAdministratorRequest,
  routeOfNumber,
  copyRow,
};
