import * as vscode from 'vscode';
import { reportScheme, type ReportDocuments } from './report/documents';

/** A text to be diagnosed, and the place in it that is meant. */
export interface Subject {
  readonly text: string;
  /** Path of the file relative to its workspace folder; globs of `operationBindings` are held against it. */
  readonly fileName?: string;
  readonly languageId?: string;
  /** Cursor, or start of the selection; missing where the whole text is meant. */
  readonly offset?: number;
  /** Missing where the text stands in no file. */
  readonly uri?: vscode.Uri;
}

/** Documents that show something about a request, and are none themselves. */
const notRequests: readonly string[] = [reportScheme, 'output'];

/** A whole file. */
export async function fileSubject(uri: vscode.Uri): Promise<Subject> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { ...inFile(document), text: document.getText() };
}

/** What is selected in the active editor, if anything is. */
export function selectionSubject(): Subject | undefined {
  const editor = activeEditor();
  if (!editor || editor.selection.isEmpty) return undefined;
  return {
    ...inFile(editor.document),
    text: atItsPlace(editor.document, editor.selection),
    offset: editor.document.offsetAt(editor.selection.start),
  };
}

/** The active editor's text at the cursor; of a report, the request that it speaks of. */
export async function cursorSubject(reports: ReportDocuments): Promise<Subject | undefined> {
  const active = vscode.window.activeTextEditor;
  const reported = active && reports.reportAt(active.document.uri)?.request;
  if (reported) return { ...(await fileSubject(reported.uri)), offset: reported.offset };
  const editor = activeEditor();
  if (!editor) return undefined;
  const { document, selection } = editor;
  return { ...inFile(document), text: document.getText(), offset: document.offsetAt(selection.active) };
}

function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && !notRequests.includes(editor.document.uri.scheme) ? editor : undefined;
}

function inFile(document: vscode.TextDocument): Pick<Subject, 'fileName' | 'languageId' | 'uri'> {
  return {
    fileName: vscode.workspace.asRelativePath(document.uri, false),
    languageId: document.languageId,
    uri: document.uri,
  };
}

/** The selected text with blanks for all that stands before it, so that offsets and lines are the file's own. */
function atItsPlace(document: vscode.TextDocument, selection: vscode.Selection): string {
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), selection.start));
  return before.replace(/[^\r\n]/g, ' ') + document.getText(selection);
}
