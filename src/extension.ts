import { env, EventEmitter, l10n, type ExtensionContext } from 'vscode';
import { registerAccounts } from './editor/accounts/accounts';
import { registerAgentTools } from './editor/agentTools';
import { KeptCatalog } from './editor/catalog/keptCatalog';
import { registerUpdateCatalog } from './editor/catalog/updateCatalog';
import { type Diagnosed } from './editor/diagnosed';
import { registerDiagnosing } from './editor/diagnosing';
import { DisposableStore } from './editor/disposables';
import { engineLoader } from './editor/engine';
import { registerExplorer } from './editor/explorer/explorer';
import { LiveSession } from './editor/live/liveSession';
import { registerLog } from './editor/log';
import { ReportDocuments } from './editor/report/documents';
import { Readings } from './editor/readings';
import { registerRequestLanguage } from './editor/requestLanguage';
import { registerSamples } from './editor/samples';
import { registerStatusBar } from './editor/statusBar';
import { speak } from './text/l10n';

/** Puts the extension together. Everything is registered at once; the engine comes with the first command. */
export function activate(context: ExtensionContext): void {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  speak(l10n, env.language);

  const log = store.add(registerLog(async () => (await import('./token/redact')).redact));
  const status = store.add(registerStatusBar());
  const reports = store.add(new ReportDocuments());
  const kept = store.add(new KeptCatalog(context.globalStorageUri));
  const engine = engineLoader(() => import('./engine'), status, kept);
  const { accounts } = store.add(registerAccounts({ context, log, status }));
  const platform = () => import('./platform/platform');
  const live = store.add(new LiveSession({ accounts, engine, platform }));
  const diagnosed = store.add(new EventEmitter<Diagnosed>());
  const readings = new Readings({ engine, live });
  const deps = { log, reports, diagnosed, engine, live, platform, readings };
  store.add(registerUpdateCatalog({ ...deps, accounts, status, kept }));

  store.add(registerDiagnosing(deps));
  store.add(registerSamples({ log, context }));

  store.add(registerRequestLanguage({ ...deps, kept }));
  store.add(registerAgentTools(deps));
  store.add(registerExplorer({ ...deps, diagnosed: diagnosed.event }));
}
