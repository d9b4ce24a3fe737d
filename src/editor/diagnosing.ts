import { type Disposable } from 'vscode';
import type * as actions from './actions';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { type DiagnosingDeps } from './diagnose';
import { DisposableStore } from './disposables';
import { type QueryDeps } from './live/query';
import { type Readings } from './readings';
import { registerGoToRequest } from './report/goToRequest';
import { registerReportLinks } from './report/links';

type ActionDeps = DiagnosingDeps & QueryDeps & { readonly readings: Readings };

const names = [
  'diagnoseRequest',
  'diagnoseHar',
  'decodeToken',
  'explainError',
  'queryPermissions',
  'queryRoutes',
  'checkFile',
  'lookUp',
  'exportEvidence',
  'replayEvidence',
  'copyForAdministrator',
  'copyForVendor',
  'saveReport',
] as const satisfies readonly (keyof typeof actions)[];

/**
 * The commands that take a text, a recording or a copied token, or ask the organization, and answer with a report; and
 * what is done with one. What they do is loaded by the first of them.
 */
export function registerDiagnosing(deps: ActionDeps): Disposable {
  const store = new DisposableStore();
  for (const name of names)
    store.add(
      registerCommand(commands[name].id, deps.log, async (argument?: never) => {
        const action: (deps: ActionDeps, argument?: never) => Promise<void> = (await import('./actions'))[
          name
        ];
        await action(deps, argument);
      }),
    );
  store.add(registerReportLinks(deps.reports));
  store.add(registerGoToRequest(deps));
  return store;
}
