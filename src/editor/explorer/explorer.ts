import { type Event, type Disposable } from 'vscode';
import { type Diagnosed } from '../diagnosed';
import { DisposableStore } from '../disposables';
import { type EngineLoader } from '../engine';
import { type Live } from '../live/live';
import { type Log } from '../log';
import { registerPreflight } from '../preflight/preflight';
import { type ReportDocuments } from '../report/documents';
import { registerExplorerCommands } from './explorerCommands';
import { ExplorerState } from './explorerState';
import { registerIdentityView } from './identityView';
import { registerLastDiagnosis } from './lastDiagnosis';
import { explorerLoader } from './loader';
import { registerOperationsView } from './operationsView';
import { registerPermissionsView } from './permissionsView';
import { registerRoutesView } from './routesView';
import { Selection } from './selection';

/** What the explorer is told and may use. */
export interface ExplorerDeps {
  readonly log: Log;
  readonly live: Live;
  readonly engine: EngineLoader;
  readonly reports: ReportDocuments;
  readonly diagnosed: Event<Diagnosed>;
}

/** The explorer in the side bar: its views and the commands on their rows. */
export function registerExplorer({ log, live, engine, reports, diagnosed }: ExplorerDeps): Disposable {
  const store = new DisposableStore();
  const explorer = explorerLoader();
  const selection = new Selection();
  const state = store.add(new ExplorerState(live, engine, explorer));
  const deps = { log, state, selection };
  store.add(registerIdentityView(deps));
  store.add(registerPermissionsView(deps));
  const operations = store.add(registerOperationsView(deps)).view;
  const routes = store.add(registerRoutesView(deps)).view;
  store.add(registerLastDiagnosis({ log, explorer, selection, diagnosed }));
  store.add(registerPreflight({ log, live, engine, reports, selection }));
  store.add(registerExplorerCommands({ ...deps, operations, routes }));
  return store;
}
