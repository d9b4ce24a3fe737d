import * as vscode from 'vscode';
import { mayBeMethodName, methodLanguages } from '../hover/methodName';
import { commands } from './contributions/commands';
import { type NamedRequest } from './subjectAtHand';
import { rangeOf } from './diagnostics/diagnostic';
import { requestDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { type Live } from './live/live';
import { type Question } from './live/lookUp';
import { type Readings } from './readings';
import { holdsRequests, readOptionsOf } from './readOptions';
import { titleOf } from './titleOf';

const diagnose = commands.diagnoseRequest.id;
const lookUp = commands.lookUp.id;

/** Characters; what the platform answers to one request is far shorter. */
const longestError = 100_000;

interface HoverDeps {
  readonly engine: EngineLoader;
  readonly live: Live;
  readonly readings: Readings;
}

/** Tells in requests, and at names of SDK methods, what the catalog knows. The engine comes with the first of them. */
export function registerHover(deps: HoverDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    [requestDocuments, methodLanguages.map((language) => ({ language }))].flat(),
    {
      provideHover: async (document, position, cancelled) => {
        if (!mayKnow(document, position)) return undefined;
        const engine = await deps.engine();
        const requests = await deps.readings.of(document);
        if (cancelled.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const options = { ...readOptionsOf(document, engine), requests };
        const told = engine.hoverAt(document.getText(), offset, options);
        if (told === undefined) return undefined;
        const links = [
          ...(told.diagnosable ? [diagnoseLink(document.uri, offset)] : []),
          ...(told.question && deps.live.account ? [lookUpLink(told.question)] : []),
        ];
        const text = [told.markdown, ...(links.length > 0 ? [links.join(' · ')] : [])].join('\n\n');
        return new vscode.Hover(markdown(text), rangeOf(document, told.at));
      },
    },
  );
}

/** Code is full of words: what cannot be a method of an SDK does not load the engine. */
function mayKnow(document: vscode.TextDocument, position: vscode.Position): boolean {
  const { languageId } = document;
  if (!methodLanguages.includes(languageId))
    return holdsRequests(document) || mayBeErrorCode(document, position);
  const range = document.getWordRangeAtPosition(position, /\w+/);
  return (
    range !== undefined && mayBeMethodName(document.getText(range), languageId, () => document.getText())
  );
}

/** An error that came back, kept as JSON: the engine has the last word on whose it is. */
function mayBeErrorCode(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return (
    ['json', 'jsonc'].includes(document.languageId) &&
    document.getText().length <= longestError &&
    /"(?:code|errorCode|error)"\s{0,20}:/.test(document.lineAt(line).text)
  );
}

function diagnoseLink(uri: vscode.Uri, offset: number): string {
  const named: NamedRequest = { uri: uri.toString(), offset };
  const args = encodeURIComponent(JSON.stringify([named]));
  return `[${titleOf(commands.diagnoseRequest)}](command:${diagnose}?${args})`;
}

function lookUpLink(question: Question): string {
  const args = encodeURIComponent(JSON.stringify([question]));
  return `[${titleOf(commands.lookUp)}](command:${lookUp}?${args})`;
}

/** Trusted for the commands that the links above name; neither HTML nor other commands. */
function markdown(text: string): vscode.MarkdownString {
  const told = new vscode.MarkdownString(text);
  told.isTrusted = { enabledCommands: [diagnose, lookUp] };
  return told;
}
