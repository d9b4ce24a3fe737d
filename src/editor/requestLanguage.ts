import type * as vscode from 'vscode';
import { registerBinding } from './binding';
import { type KeptCatalog } from './catalog/keptCatalog';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics/diagnostics';
import { Inspections } from './diagnostics/inspections';
import { registerRulePages } from './diagnostics/rulePages';
import { DisposableStore } from './disposables';
import { registerHover } from './hover';
import { registerLenses } from './lenses';
import { type QueryDeps } from './live/query';
import { registerQuickFixes } from './quickFixes/quickFixes';
import { type Readings } from './readings';
import { registerSymbols } from './symbols';

interface RequestLanguageDeps extends QueryDeps {
  readonly kept: KeptCatalog;
  readonly readings: Readings;
}

/** Everything that helps while a request is written: what is wrong with it, what it means, what may stand in it. */
export function registerRequestLanguage({ kept, ...deps }: RequestLanguageDeps): vscode.Disposable {
  const store = new DisposableStore();
  const read = { ...deps, inspections: new Inspections(deps), catalog: kept };
  store.add(registerRulePages(deps));
  store.add(registerDiagnostics(read));
  store.add(registerQuickFixes(read));
  store.add(registerHover(read));
  store.add(registerLenses(read));
  store.add(registerSymbols(read));
  store.add(registerCompletion(deps));
  store.add(registerBinding(deps));
  return store;
}
