import { type Disposable } from 'vscode';
import { registerDecodeToken } from './decodeToken';
import { type DiagnosingDeps } from './diagnose';
import { registerDiagnoseHar } from './diagnoseHar';
import { registerDiagnoseRequest } from './diagnoseRequest';
import { DisposableStore } from './disposables';
import { registerExplainError } from './explainError';
import { registerEvidenceFiles } from './live/evidenceFiles';
import { type QueryDeps } from './live/query';
import { registerQueryPermissions } from './live/queryPermissions';
import { registerQueryRoutes } from './live/queryRoutes';
import { registerGoToRequest } from './report/goToRequest';
import { registerReportLinks } from './report/links';
import { registerSaveReport } from './report/saveReport';
import { registerTickets } from './tickets';

/** The commands that take a text, a recording or a copied token, answer with a report, and what is done with one. */
export function registerDiagnosing(deps: DiagnosingDeps & QueryDeps): Disposable {
  const store = new DisposableStore();
  store.add(registerDiagnoseRequest(deps));
  store.add(registerDiagnoseHar(deps));
  store.add(registerDecodeToken(deps));
  store.add(registerExplainError(deps));
  store.add(registerQueryPermissions(deps));
  store.add(registerQueryRoutes(deps));
  store.add(registerEvidenceFiles(deps));
  store.add(registerTickets(deps));
  store.add(registerReportLinks(deps.reports));
  store.add(registerGoToRequest(deps));
  store.add(registerSaveReport(deps));
  return store;
}
