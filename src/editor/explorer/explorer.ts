import { type Event, type Disposable, env, l10n } from 'vscode';
import { type ExplorerNode } from '../../explorer/node';
import { registerCommand } from '../command';
import { commands } from '../contributions/commands';
import { type Diagnosed } from '../diagnosed';
import { DisposableStore } from '../disposables';
import { type Log } from '../log';
import { registerLastDiagnosis } from './lastDiagnosis';
import { explorerLoader } from './loader';
import { Selection } from './selection';

/** What the explorer is told and may use. */
export interface ExplorerDeps {
  readonly log: Log;
  readonly diagnosed: Event<Diagnosed>;
}

/** The explorer in the side bar: its views and the commands on their rows. */
export function registerExplorer({ log, diagnosed }: ExplorerDeps): Disposable {
  const store = new DisposableStore();
  const shared = { log, explorer: explorerLoader(), selection: new Selection() };
  store.add(registerLastDiagnosis({ ...shared, diagnosed }));
  store.add(
    registerCommand(commands.copyRow.id, log, async (node?: ExplorerNode) => {
      const remedy = l10n.t('Select a row of the Permission Doctor views, and copy it again.');
      await env.clipboard.writeText(shared.selection.about('copy', node, remedy));
    }),
  );
  return store;
}
