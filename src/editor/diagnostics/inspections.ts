import * as vscode from 'vscode';
import { type InspectedText } from '../../inspection/inspectText';
import { settings } from '../contributions/settings';
import { type EngineLoader } from '../engine';
import { type Live } from '../live/live';
import { witnessOf } from '../live/witness';
import { Setting } from '../setting';
import { isWatched } from './watched';

const operationBindings = new Setting(settings.operationBindings);
const severity = new Setting(settings.severity);

/** What is found in the open documents, each inspected once for every version. */
export class Inspections {
  private readonly known = new WeakMap<vscode.TextDocument, { version: number; inspected: InspectedText }>();

  constructor(private readonly deps: { readonly engine: EngineLoader; readonly live: Live }) {}

  /** What is found in a document as it stands; undefined where it holds no requests. */
  async of(document: vscode.TextDocument): Promise<InspectedText | undefined> {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.inspected;
    const inspected = await this.whileTyping(document, undefined);
    if (inspected) this.known.set(document, { version: document.version, inspected });
    return inspected;
  }

  /** The same for a document that is being written at an offset: what is not finished there is left out. */
  async whileTyping(
    document: vscode.TextDocument,
    typingAt: number | undefined,
  ): Promise<InspectedText | undefined> {
    const bindings = operationBindings.valueFor(document.uri);
    if (!isWatched(document, bindings)) return undefined;
    const engine = await this.deps.engine();
    const { bindingsOf, inspectAnyText, severitiesOf } = engine;
    const witness = witnessOf(this.deps.live, engine);
    return inspectAnyText(document.getText(), {
      fileName: vscode.workspace.asRelativePath(document.uri, false),
      languageId: document.languageId,
      bindings: bindingsOf(bindings),
      severities: severitiesOf(severity.valueFor(document.uri)),
      ...(typingAt !== undefined && { typingAt }),
      ...(witness && { witness }),
    });
  }

  /** Forgets a document whose findings may be others now, though its text is the same. */
  forget(document: vscode.TextDocument): void {
    this.known.delete(document);
  }
}
