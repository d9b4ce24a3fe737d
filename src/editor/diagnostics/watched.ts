import * as vscode from 'vscode';
import { matchesGlob } from '../../request/glob';
import { type OperationBindings } from '../contributions/settings';

/** Larger texts are no hand-written requests; to inspect them at every pause would be felt. */
const longest = 2_000_000;

/** Files of requests; where no extension knows them, they are plain text by language. */
export const httpDocuments: readonly vscode.DocumentFilter[] = [
  { language: 'http' },
  { language: 'rest' },
  { pattern: '**/*.{http,rest}' },
];

/** Collections as Postman names them when it exports them. */
export const postmanDocuments: readonly vscode.DocumentFilter[] = [
  { language: 'json', pattern: '**/*.postman_collection.json' },
];

/** Documents that may hold requests. */
export const requestDocuments: readonly vscode.DocumentFilter[] = [
  ...httpDocuments,
  { language: 'json' },
  { language: 'jsonc' },
];

const httpLanguages: readonly string[] = ['http', 'rest'];
const jsonLanguages: readonly string[] = ['json', 'jsonc'];

/** A file name that may be an operation: `postRoutingQueues.json`, `POST_api_v2_routing_queues.json`. */
const operationName = /^(?:get|head|post|put|patch|delete)[ _.-]?[a-z]/i;
/** A comment that names an operation. */
const operationComment = /^\s*(?:\/\/|#)\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE)\s+\S/i;
/** Comments that may stand above a body before the one that names its operation. */
const headLines = 10;

/**
 * Whether a document is one of requests, told without the engine: it is loaded only for those. A JSON file is one
 * where its first lines, its name or the setting name an operation, or where it is a Postman collection by name; the
 * engine has the last word on the name.
 */
export function mayHoldRequests(document: vscode.TextDocument, bindings: OperationBindings): boolean {
  if (document.getText().length > longest) return false;
  const { languageId, uri } = document;
  if (httpLanguages.includes(languageId) || /\.(?:http|rest)$/i.test(uri.path)) return true;
  if (!jsonLanguages.includes(languageId)) return false;
  const path = vscode.workspace.asRelativePath(uri, false);
  return (
    Object.keys(bindings).some((glob) => matchesGlob(path, glob)) ||
    uri.path.endsWith('.postman_collection.json') ||
    operationName.test(uri.path.slice(uri.path.lastIndexOf('/') + 1)) ||
    firstLines(document).some((line) => operationComment.test(line))
  );
}

/** Whether a document is one of requests that problems are told of: one that a person may mend. */
export function isWatched(document: vscode.TextDocument, bindings: OperationBindings): boolean {
  return isWritable(document.uri) && mayHoldRequests(document, bindings);
}

/** Where a person writes: not the old side of a comparison, nor what an extension shows. */
function isWritable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

function firstLines(document: vscode.TextDocument): string[] {
  const count = Math.min(headLines, document.lineCount);
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text);
}
