import * as vscode from 'vscode';
import { DisposableStore } from '../disposables';
import { fileName, type Report } from './report';

/** Scheme of the read-only documents that reports are shown in. */
export const reportScheme = 'permission-doctor';

/**
 * The reports that are open, as read-only Markdown documents. They are in memory only, and forgotten when the
 * editor lets go of the document, which it does some minutes after the tab is closed.
 */
export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly reports = new Map<string, Report>();
  private readonly changed = this.store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;

  constructor() {
    this.store.add(vscode.workspace.registerTextDocumentContentProvider(reportScheme, this));
    this.store.add(
      vscode.workspace.onDidCloseTextDocument((document) => this.reports.delete(document.uri.toString())),
    );
  }

  /** Shows a report in a tab of its own; a newer report on the same request replaces the older one. */
  async show(report: Report): Promise<void> {
    const uri = uriOf(report);
    this.reports.set(uri.toString(), report);
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await taken(document, report.markdown);
  }

  /** The report that a document shows. */
  reportAt(uri: vscode.Uri): Report | undefined {
    return this.reports.get(uri.toString());
  }

  /** The report in the active editor. */
  active(): Report | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.reportAt(editor.document.uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.reportAt(uri)?.markdown ??
      `${vscode.l10n.t('This report is no longer kept. Run Permission Doctor: Diagnose Request again.')}\n`
    );
  }

  dispose(): void {
    this.store.dispose();
  }
}

function uriOf(report: Report): vscode.Uri {
  return vscode.Uri.from({
    scheme: reportScheme,
    path: `/${fileName(report.title)}`,
    query: report.request?.uri.toString() ?? 'clipboard',
  });
}

/** Waits until a document that was open before shows the new text: the editor takes it over in its own time. */
async function taken(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.getText() === text) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || document.getText() !== text) return;
      listener.dispose();
      resolve();
    });
  });
}
