import * as vscode from 'vscode';
import { rangeOf } from './diagnostics/diagnostic';
import { postmanDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { type Readings } from './readings';
import { holdsRequests } from './readOptions';

/**
 * Files that no other extension claims. One that knows `.http` files gives them a language of its own and outlines
 * them; a second outline would show every request twice.
 */
const unclaimed: vscode.DocumentFilter = { language: 'plaintext', pattern: '**/*.{http,rest}' };

/** Lists the requests of a file, for the outline and for "Go to Symbol". */
export function registerSymbols(deps: {
  readonly engine: EngineLoader;
  readonly readings: Readings;
}): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    [unclaimed, ...postmanDocuments],
    {
      provideDocumentSymbols: async (document, cancelled) => {
        if (!holdsRequests(document)) return [];
        const engine = await deps.engine();
        const requests = await deps.readings.of(document);
        if (cancelled.isCancellationRequested) return [];
        return engine
          .outlineOf(requests)
          .map(
            ({ name, title, at, lineAt }) =>
              new vscode.DocumentSymbol(
                name,
                title,
                vscode.SymbolKind.Function,
                rangeOf(document, at),
                rangeOf(document, lineAt),
              ),
          );
      },
    },
    { label: 'Permission Doctor' },
  );
}
