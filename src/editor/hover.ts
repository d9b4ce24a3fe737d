import * as vscode from 'vscode';
import { mayBeMethodName, methodLanguages } from '../hover/methodName';
import { commands } from './contributions/commands';
import { type NamedRequest } from './diagnoseRequest';
import { rangeOf } from './diagnostics/diagnostic';
import { requestDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { holdsRequests, readOptionsOf } from './readOptions';

const diagnose = commands.diagnoseRequest.id;

/** Tells in requests, and at names of SDK methods, what the catalog knows. The engine comes with the first of them. */
export function registerHover(deps: { readonly engine: EngineLoader }): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    [requestDocuments, methodLanguages.map((language) => ({ language }))].flat(),
    {
      provideHover: async (document, position, cancelled) => {
        if (!mayKnow(document, position)) return undefined;
        const engine = await deps.engine();
        if (cancelled.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const told = engine.hoverAt(document.getText(), offset, readOptionsOf(document, engine));
        if (told === undefined) return undefined;
        const link = told.diagnosable ? diagnoseLink(document.uri, offset) : '';
        return new vscode.Hover(markdown(told.markdown + link), rangeOf(document, told.at));
      },
    },
  );
}

/** Code is full of words: what cannot be a method of an SDK does not load the engine. */
function mayKnow(document: vscode.TextDocument, position: vscode.Position): boolean {
  const { languageId } = document;
  if (!methodLanguages.includes(languageId)) return holdsRequests(document);
  const range = document.getWordRangeAtPosition(position, /\w+/);
  return (
    range !== undefined && mayBeMethodName(document.getText(range), languageId, () => document.getText())
  );
}

function diagnoseLink(uri: vscode.Uri, offset: number): string {
  const named: NamedRequest = { uri: uri.toString(), offset };
  const args = encodeURIComponent(JSON.stringify([named]));
  return `\n\n[${commands.diagnoseRequest.title}](command:${diagnose}?${args})`;
}

/** Trusted for the one command that the link above names; neither HTML nor other commands. */
function markdown(text: string): vscode.MarkdownString {
  const told = new vscode.MarkdownString(text);
  told.isTrusted = { enabledCommands: [diagnose] };
  return told;
}
