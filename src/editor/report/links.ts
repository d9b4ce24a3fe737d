import * as vscode from 'vscode';
import { reportScheme, type ReportDocuments } from './documents';

/** A link to a place in the request: `[✗ Scope](#L14,3)`. */
const placeLink = /\[[^[\]\n]*\]\(#(L\d+(?:,\d+)?)\)/g;

/**
 * Makes a report's links to places in the request clickable. The report names them without the file: an address
 * in full would drown the table, Markdown previews refuse those of files, and where the extension runs on another
 * machine than the window it would name a file on the wrong one.
 */
export function registerReportLinks(reports: ReportDocuments): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { scheme: reportScheme },
    {
      provideDocumentLinks: (document) => {
        const request = reports.reportAt(document.uri)?.request;
        return request ? linksTo(request.uri, document) : [];
      },
    },
  );
}

function linksTo(request: vscode.Uri, document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(placeLink)].map(({ index, 0: whole, 1: fragment = '' }) => {
    const range = new vscode.Range(document.positionAt(index), document.positionAt(index + whole.length));
    return new vscode.DocumentLink(range, request.with({ fragment }));
  });
}
