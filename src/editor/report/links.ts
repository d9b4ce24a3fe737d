import * as vscode from 'vscode';
import { reportScheme, type ReportDocuments } from './documents';
import { type Report } from './report';

/** A link to a place in the request, `[✗ Scope](#L14,3)`, or in one of the report's files, `[a.js:14](#F2L14,3)`. */
const placeLink = /\[[^[\]\n]*\]\(#(?:F(\d+))?(L\d+(?:,\d+)?)\)/g;

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
        const report = reports.reportAt(document.uri);
        return report ? linksIn(document, report) : [];
      },
    },
  );
}

function linksIn(document: vscode.TextDocument, { request, files }: Report): vscode.DocumentLink[] {
  return [...document.getText().matchAll(placeLink)].flatMap(
    ({ index, 0: whole, 1: file, 2: fragment = '' }) => {
      const uri = file === undefined ? request?.uri : files?.[Number(file)];
      if (!uri) return [];
      const range = new vscode.Range(document.positionAt(index), document.positionAt(index + whole.length));
      return [new vscode.DocumentLink(range, uri.with({ fragment }))];
    },
  );
}
