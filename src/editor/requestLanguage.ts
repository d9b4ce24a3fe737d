import type * as vscode from 'vscode';
import { registerBinding } from './binding';
import { type KeptCatalog } from './catalog/keptCatalog';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics/diagnostics';
import { Inspections } from './diagnostics/inspections';
import { registerRulePages } from './diagnostics/rulePages';
import { DisposableStore } from './disposables';
import { type EngineLoader } from './engine';
import { registerHover } from './hover';
import { registerLenses } from './lenses';
import { type Log } from './log';
import { registerQuickFixes } from './quickFixes/quickFixes';
import { registerSymbols } from './symbols';

interface RequestLanguageDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
  readonly kept: KeptCatalog;
}

/** Everything that helps while a request is written: what is wrong with it, what it means, what may stand in it. */
export function registerRequestLanguage({ log, engine, kept }: RequestLanguageDeps): vscode.Disposable {
  const store = new DisposableStore();
  const inspections = new Inspections(engine);
  store.add(registerRulePages({ engine }));
  store.add(registerDiagnostics({ log, inspections, catalog: kept }));
  store.add(registerQuickFixes({ inspections }));
  store.add(registerHover({ engine }));
  store.add(registerLenses({ engine }));
  store.add(registerSymbols({ engine }));
  store.add(registerCompletion({ engine }));
  store.add(registerBinding({ log, engine }));
  return store;
}
