import * as vscode from 'vscode';
import { type Comparison } from '../../preflight/comparison';
import { type Coverage } from '../../preflight/coverage';
import { type Needs } from '../../preflight/needs';
import { type Use } from '../../preflight/use';
import { registerCommand } from '../command';
import { commands } from '../contributions/commands';
import { views } from '../contributions/views';
import { DisposableStore } from '../disposables';
import { type EngineLoader } from '../engine';
import { ExplorerView } from '../explorer/explorerView';
import { type Selection } from '../explorer/selection';
import { asking } from '../live/asking';
import { type Live } from '../live/live';
import { type Log } from '../log';
import { type ReportDocuments } from '../report/documents';
import { isForPerson, Sentence } from '../sentence';
import { readWorkspace } from './workspaceTexts';

export interface PreflightDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
  readonly live: Live;
  readonly reports: ReportDocuments;
  readonly selection: Selection;
}

/** What was found in the workspace the last time that somebody asked. */
interface Found {
  readonly needs: Needs;
  readonly coverage: Coverage;
  readonly uris: ReadonlyMap<string, vscode.Uri>;
}

const load = () => import('../../preflight/preflight');

/** "What Does This Workspace Need?", with its report and its view. */
export function registerPreflight(deps: PreflightDeps): vscode.Disposable {
  const store = new DisposableStore();
  let found: Found | undefined;
  const roots = async () => {
    if (!found) return [];
    const { needs, uris } = found;
    return (await load()).needsRows(needs, (file) => uris.get(file)?.toString());
  };
  const view = store.add(new ExplorerView(views.needs.id, roots, deps.selection));
  store.add(
    registerCommand(commands.preflight.id, deps.log, async () => {
      if (!vscode.workspace.workspaceFolders?.length)
        throw new Sentence(
          vscode.l10n.t('No folder is open: open that of your project, and ask again what it needs.'),
        );
      const now = await findNeeds(deps);
      if (!now) return;
      found = now;
      view.refresh();
      view.describe(vscode.workspace.name ?? '');
      deps.log.info(`Preflight: ${now.needs.operations.length} operations in ${now.coverage.read} files`);
      await showReport(now, await comparisonOf(now.needs, deps), deps);
    }),
  );
  return store;
}

/** Reads the workspace behind a notification; undefined where the person ended that. */
async function findNeeds({ engine }: PreflightDeps): Promise<Found | undefined> {
  const [{ usesIn, needsOfUses }, { loadCatalog }] = await Promise.all([load(), engine()]);
  const catalog = loadCatalog();
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for calls in the workspace'),
      cancellable: true,
    },
    async (progress, cancelled) => {
      const uses: Use[] = [];
      const { coverage, uris } = await readWorkspace((text, { done, of }) => {
        uses.push(...usesIn(text, catalog));
        progress.report({ message: vscode.l10n.t('{0} of {1} files', done + 1, of) });
      }, cancelled);
      if (cancelled.isCancellationRequested) return undefined;
      return { needs: needsOfUses(uses, catalog), coverage, uris };
    },
  );
}

/** What the identity that is signed in has of the needs; a sentence where it could not be asked. */
async function comparisonOf(needs: Needs, { live }: PreflightDeps): Promise<Comparison | string | undefined> {
  const { account } = live;
  if (!account) return vscode.l10n.t('Nobody is signed in: sign in, and ask again, to see what is granted.');
  const { compareWith, COMPARISON_CALLS, Evidence } = await load();
  try {
    const bundle = await asking(vscode.l10n.t('Asking as {0}', account.name), (options) =>
      live.ask(COMPARISON_CALLS, options),
    );
    return bundle && compareWith(needs, new Evidence(bundle));
  } catch (error) {
    if (!isForPerson(error)) throw error;
    return error.message;
  }
}

async function showReport(
  { needs, coverage, uris }: Found,
  comparison: Comparison | string | undefined,
  { reports }: PreflightDeps,
): Promise<void> {
  const { needsMarkdown, needsJson, roleOf } = await load();
  const files = [...uris.keys()];
  const compared = typeof comparison === 'string' ? undefined : comparison;
  await reports.show({
    title: vscode.l10n.t('What this workspace needs'),
    markdown: needsMarkdown({
      needs,
      coverage,
      comparison,
      role: roleOf(vscode.workspace.name ?? 'workspace', needs.permissions.least),
      link: ({ file, line, column }) => `#F${files.indexOf(file)}L${line},${column}`,
    }),
    files: [...uris.values()],
    data: needsJson(needs, coverage, compared),
  });
}
