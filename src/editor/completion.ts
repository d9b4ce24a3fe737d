import * as vscode from 'vscode';
import { type Proposal } from '../completion/proposal';
import { rangeOf } from './diagnostics/diagnostic';
import { requestDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { holdsRequests, readOptionsOf } from './readOptions';

const kinds: Readonly<Record<Proposal['kind'], vscode.CompletionItemKind>> = {
  method: vscode.CompletionItemKind.Keyword,
  path: vscode.CompletionItemKind.Reference,
  name: vscode.CompletionItemKind.Constant,
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.EnumMember,
};

/** Proposes methods, paths, scopes, permissions, fields and values while a request is written. */
export function registerCompletion(deps: { readonly engine: EngineLoader }): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    requestDocuments,
    {
      provideCompletionItems: async (document, position, cancelled) => {
        if (!holdsRequests(document)) return undefined;
        const engine = await deps.engine();
        if (cancelled.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const options = readOptionsOf(document, engine);
        const { items, more } = engine.completionsAt(document.getText(), offset, options);
        return new vscode.CompletionList(
          items.map((item) => itemOf(document, item)),
          more,
        );
      },
    },
    '/',
    ':',
    '"',
    ' ',
  );
}

function itemOf(document: vscode.TextDocument, proposal: Proposal): vscode.CompletionItem {
  const { label, kind, snippet, at, filter, detail, first } = proposal;
  const item = new vscode.CompletionItem(label, kinds[kind]);
  item.insertText = new vscode.SnippetString(snippet);
  item.range = rangeOf(document, at);
  item.detail = detail;
  item.sortText = `${first ? 0 : 1}${label}`;
  if (filter !== undefined) item.filterText = filter;
  return item;
}
