import { EventEmitter, type ExtensionContext } from 'vscode';
import { registerAccounts } from './editor/accounts/accounts';
import { registerBinding } from './editor/binding';
import { registerCompletion } from './editor/completion';
import { registerDecodeToken } from './editor/decodeToken';
import { type Diagnosed } from './editor/diagnosed';
import { registerDiagnoseRequest } from './editor/diagnoseRequest';
import { registerDiagnostics } from './editor/diagnostics/diagnostics';
import { Inspections } from './editor/diagnostics/inspections';
import { registerRulePages } from './editor/diagnostics/rulePages';
import { DisposableStore } from './editor/disposables';
import { engineLoader } from './editor/engine';
import { registerExplainError } from './editor/explainError';
import { registerExplorer } from './editor/explorer/explorer';
import { registerHover } from './editor/hover';
import { registerLenses } from './editor/lenses';
import { LiveSession } from './editor/live/liveSession';
import { registerLog } from './editor/log';
import { registerQuickFixes } from './editor/quickFixes/quickFixes';
import { ReportDocuments } from './editor/report/documents';
import { registerGoToRequest } from './editor/report/goToRequest';
import { registerReportLinks } from './editor/report/links';
import { registerSamples } from './editor/samples';
import { registerStatusBar } from './editor/statusBar';
import { registerSymbols } from './editor/symbols';
import { redact } from './token/redact';

/** Puts the extension together. Everything is registered at once; the engine comes with the first command. */
export function activate(context: ExtensionContext): void {
  const store = new DisposableStore();
  context.subscriptions.push(store);

  const log = store.add(registerLog(redact));
  const status = store.add(registerStatusBar());
  const reports = store.add(new ReportDocuments());
  const engine = engineLoader(() => import('./engine'), status);
  const { accounts } = store.add(registerAccounts({ context, log, status }));
  const live = store.add(
    new LiveSession({ accounts, engine, platform: () => import('./platform/platform') }),
  );
  const diagnosed = store.add(new EventEmitter<Diagnosed>());
  const deps = { log, reports, diagnosed, engine, live };

  store.add(registerReportLinks(reports));
  store.add(registerGoToRequest(deps));
  store.add(registerDiagnoseRequest(deps));
  store.add(registerDecodeToken(deps));
  store.add(registerExplainError(deps));
  store.add(registerSamples({ log, context }));

  const inspections = new Inspections(deps.engine);
  store.add(registerRulePages(deps));
  store.add(registerDiagnostics({ log, inspections }));
  store.add(registerQuickFixes({ inspections }));

  store.add(registerHover(deps));
  store.add(registerLenses(deps));
  store.add(registerSymbols(deps));
  store.add(registerCompletion(deps));
  store.add(registerBinding(deps));
  store.add(registerExplorer({ log, diagnosed: diagnosed.event }));
}
