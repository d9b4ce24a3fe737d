import { type Disposable } from 'vscode';
import { registerDecodeToken } from './decodeToken';
import { type DiagnosingDeps } from './diagnose';
import { registerDiagnoseHar } from './diagnoseHar';
import { registerDiagnoseRequest } from './diagnoseRequest';
import { DisposableStore } from './disposables';
import { registerExplainError } from './explainError';

/** The commands that take a text, a recording or a copied token, and answer with a report. */
export function registerDiagnosing(deps: DiagnosingDeps): Disposable {
  const store = new DisposableStore();
  store.add(registerDiagnoseRequest(deps));
  store.add(registerDiagnoseHar(deps));
  store.add(registerDecodeToken(deps));
  store.add(registerExplainError(deps));
  return store;
}
