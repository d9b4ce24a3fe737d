import * as vscode from 'vscode';
import { type CompiledDefinition } from '../../catalog/import/compileText';
import { type Accounts } from '../accounts/account';
import { registerCommand } from '../command';
import { commands } from '../contributions/commands';
import { type EngineLoader } from '../engine';
import { networkOptions } from '../live/network';
import { type Log } from '../log';
import { type ReportDocuments } from '../report/documents';
import { Sentence } from '../sentence';
import { type StatusBar } from '../statusBar';
import { requireTrust } from '../trust';
import { type KeptCatalog } from './keptCatalog';
import { titleOf } from '../titleOf';

interface UpdateDeps {
  readonly log: Log;
  readonly accounts: Accounts;
  readonly engine: EngineLoader;
  readonly reports: ReportDocuments;
  readonly status: StatusBar;
  readonly kept: KeptCatalog;
}

/** "Update API Catalog": fetches the API definition of the region and answers from it, and says what has changed. */
export function registerUpdateCatalog(deps: UpdateDeps): vscode.Disposable {
  return registerCommand(commands.updateCatalog.id, deps.log, async () => {
    requireTrust('download');
    const base = deps.accounts.current?.base ?? (await pickedBase());
    if (base === undefined) return;
    const engine = await deps.engine();
    const compiled = await fetched(base);
    if (!compiled) return;
    const { file, changes } = compiled;
    if (!engine.isWhole(changes)) {
      throw new Sentence(
        vscode.l10n.t(
          'The API definition of {0} lacks {1} of the operations that are known, so the catalog stays as it is: fetch it from the API host of your region.',
          new URL(base).host,
          changes.operations.removed.length,
        ),
      );
    }
    await deps.kept.keep(file, engine);
    deps.status.update({ catalog: engine.catalogVersion() });
    deps.log.info(`API catalog updated: ${engine.catalogChangesSentence(changes)}`);
    await deps.reports.show({
      title: vscode.l10n.t('What Changed in the API'),
      markdown: engine.catalogChangesReport(changes),
    });
  });
}

/** Where nobody is signed in, the region is asked for. */
async function pickedBase(): Promise<string | undefined> {
  const { pickPlace } = await import('../accounts/place');
  return (await pickPlace(titleOf(commands.updateCatalog)))?.base;
}

/** The definition, compiled beside this thread; undefined where the person gave up. */
async function fetched(base: string): Promise<CompiledDefinition | undefined> {
  const { compiledDefinition } = await import('../../platform/definition');
  const abort = new AbortController();
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('API definition of {0}', new URL(base).host),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, cancelled) => {
    const listener = cancelled.onCancellationRequested(() => abort.abort());
    let shown = 0;
    try {
      return await compiledDefinition({
        ...networkOptions(),
        base,
        signal: abort.signal,
        now: new Date(),
        onProgress: (bytes) => {
          const megabytes = Math.floor(bytes / 1_000_000);
          if (megabytes > shown) progress.report({ message: vscode.l10n.t('{0} MB', (shown = megabytes)) });
        },
        onCompile: () => progress.report({ message: vscode.l10n.t('reading it…') }),
      });
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
}
