import * as vscode from 'vscode';
import { DisposableStore } from '../disposables';
import { type Live } from '../live/live';
import { type Log } from '../log';
import { diagnosticOf } from './diagnostic';
import { type Inspections } from './inspections';

/** Milliseconds from the last letter to the inspection, at least: as long as the last one took, where that is more. */
const pause = 50;
/** Milliseconds after which what was typed counts as finished. */
const settled = 1000;

/** Shows in the editor and the Problems panel what is wrong with the requests of the open documents. */
export function registerDiagnostics(deps: {
  readonly log: Log;
  readonly inspections: Inspections;
  /** What is documented decides what is found. */
  readonly catalog: { readonly onDidChange: vscode.Event<void> };
  readonly live: Live;
}): vscode.Disposable {
  const store = new DisposableStore();
  const watch = store.add(new Watch(deps.log, deps.inspections));
  store.add(vscode.workspace.onDidOpenTextDocument((document) => watch.look(document)));
  store.add(vscode.workspace.onDidCloseTextDocument((document) => watch.leave(document)));
  store.add(vscode.workspace.onDidChangeTextDocument((event) => watch.change(event)));
  store.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('permissionDoctor')) watch.lookAtAll();
    }),
  );
  store.add(deps.catalog.onDidChange(() => watch.lookAtAll()));
  store.add(deps.live.onDidChange(() => watch.lookAtAll()));
  watch.lookAtAll();
  return store;
}

class Watch implements vscode.Disposable {
  private readonly shown = vscode.languages.createDiagnosticCollection('permission-doctor');
  private readonly timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
  /** Milliseconds that the last inspection took: letters that come faster do not fill the host's time with them. */
  private took = 0;
  /** The extension ended: what is still being looked at is shown nowhere. */
  private ended = false;

  constructor(
    private readonly log: Log,
    private readonly inspections: Inspections,
  ) {}

  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  look(document: vscode.TextDocument): void {
    this.inspections.forget(document);
    this.show(document, undefined);
  }

  leave(document: vscode.TextDocument): void {
    this.stop(document);
    this.shown.delete(document.uri);
  }

  change({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const [only, ...others] = contentChanges;
    // Whoever types changes one place, by a letter and perhaps the bracket that closes it.
    const isTyping =
      only !== undefined && others.length === 0 && reason === undefined && only.text.length <= 2;
    const typingAt = isTyping ? only.rangeOffset + only.text.length : undefined;
    this.after(Math.max(pause, this.took), document, () => {
      this.show(document, typingAt);
      if (typingAt !== undefined) this.after(settled, document, () => this.show(document, undefined));
    });
  }

  dispose(): void {
    this.ended = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.shown.dispose();
  }

  private after(milliseconds: number, document: vscode.TextDocument, act: () => void): void {
    this.stop(document);
    this.timers.set(
      document,
      setTimeout(() => {
        this.timers.delete(document);
        act();
      }, milliseconds),
    );
  }

  private stop(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
  }

  private show(document: vscode.TextDocument, typingAt: number | undefined): void {
    const { version } = document;
    const begun = performance.now();
    const looking =
      typingAt === undefined
        ? this.inspections.of(document)
        : this.inspections.whileTyping(document, typingAt);
    void looking.then(
      (inspected) => {
        this.took = Math.min(settled, performance.now() - begun);
        // The engine may have been loading: what was found then is of a text that has changed since.
        if (this.ended || document.isClosed || document.version !== version) return;
        if (inspected) {
          this.shown.set(
            document.uri,
            inspected.findings
              .filter(({ code }) => code !== 'bad-syntax' || !isSyntaxChecked(document))
              .map((finding) => diagnosticOf(document, finding)),
          );
        } else this.shown.delete(document.uri);
      },
      (error: unknown) => {
        if (this.ended) return;
        this.shown.delete(document.uri);
        this.log.error('The inspection failed', error);
      },
    );
  }
}

/** The editor's own JSON support says where a JSON file is none; to say it again would double the problem. */
function isSyntaxChecked({ languageId }: vscode.TextDocument): boolean {
  return (
    ['json', 'jsonc'].includes(languageId) &&
    vscode.extensions.getExtension('vscode.json-language-features') !== undefined
  );
}
