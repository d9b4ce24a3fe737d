import * as vscode from 'vscode';
import { type Engine } from '../engine';
import { isForPerson, Sentence } from '../sentence';

/** The API catalog that was fetched, kept for all windows; the one that comes with the extension stands in for it. */
export class KeptCatalog implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Another catalog is in use. */
  readonly onDidChange = this.changed.event;

  /** @param storage folder that the extension may keep files in, for all windows */
  constructor(private readonly storage: vscode.Uri) {}

  /** Puts the kept catalog into an engine that was just loaded; where it cannot be used, one sentence says so. */
  async adopt(engine: Engine): Promise<void> {
    try {
      await vscode.workspace.fs.stat(this.file);
    } catch {
      return;
    }
    try {
      engine.useCatalog(this.file.fsPath);
    } catch (error) {
      if (!isForPerson(error)) throw error;
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The API catalog that was fetched is damaged or of another version, so the built-in one is used: run "Update API Catalog" to fetch it anew.',
        ),
      );
    }
  }

  /**
   * Keeps a compiled catalog and puts it into the engine. A window that closes in between leaves the older one.
   * @throws Sentence where it cannot be written
   */
  async keep(compiled: Uint8Array, engine: Engine): Promise<void> {
    const { fs } = vscode.workspace;
    const unfinished = vscode.Uri.joinPath(this.storage, `api-catalog.${process.pid}`);
    try {
      await fs.createDirectory(this.storage);
      await fs.writeFile(unfinished, compiled);
      await fs.rename(unfinished, this.file, { overwrite: true });
    } catch {
      throw new Sentence(
        vscode.l10n.t(
          'The API catalog cannot be kept in {0}, so the one before stays: see that the disk is not full and that the folder may be written.',
          this.storage.fsPath,
        ),
      );
    }
    engine.useCatalog(this.file.fsPath);
    this.changed.fire();
  }

  private get file(): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'api-catalog');
  }

  dispose(): void {
    this.changed.dispose();
  }
}
