import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commands, type CommandId } from '../../src/editor/contributions/commands';
import { Composition } from './composition';
import { answering, type Answers } from './dialogue';
import { choosing } from './files';
import { closeAll, copy, sample } from './hands';
import { openFile } from './problems';
import { Written, type Sink } from './sinks';
import { rowsOf } from './treeRows';

/** So many words of a text are hovered over, and so many of its lenses resolved. */
const mostHovers = 16;

const folder = () => vscode.Uri.joinPath(sample(), '..');

/** One way through the extension as it ships, on which all that comes out of it is kept. */
export class Passage {
  readonly doctor = new Composition();
  readonly written = new Written();
  private readonly files: string[] = [];
  /** A folder that a person saves to. */
  private readonly elsewhere = mkdtempSync(join(tmpdir(), 'permission-doctor-saved-'));

  /** Runs a command and keeps what it says, asks and shows. */
  async does(command: CommandId, answers: Answers = [], ...args: readonly unknown[]): Promise<void> {
    const { said, asked, offered } = await answering(command, answers, (id) => this.doctor.run(id, ...args));
    this.written.add('messages and questions', ...said, ...asked, ...offered);
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme === 'permission-doctor')
      this.written.add('reports', document.uri.toString(), document.getText());
  }

  /** Runs a command that may copy something, and keeps what it copied. */
  async copies(command: CommandId): Promise<void> {
    const before = 'as it was';
    await copy(before);
    await this.does(command);
    const after = await vscode.env.clipboard.readText();
    if (after !== before) this.written.add('clipboard', after);
  }

  /** Runs a command that may save something under a name, and keeps what it saved. */
  async saves(sink: Sink, command: CommandId, name: string): Promise<void> {
    const saved = vscode.Uri.file(join(this.elsewhere, name));
    await choosing({ saved }, () => this.does(command));
    this.written.add(sink, await vscode.workspace.fs.readFile(saved).then(String, () => ''));
  }

  /** Writes a file into the folder and opens it. */
  async opens(name: string, text: string): Promise<vscode.TextDocument> {
    this.files.push(name);
    return openFile(name, text);
  }

  /** All that is done with a request: diagnosed offline and live, saved, exported, copied, read with the mouse. */
  async diagnoses(name: string, text: string): Promise<void> {
    await copy('');
    const document = await this.opens(name, text);
    await this.does(commands.diagnoseRequest.id);
    await this.saves('saved reports', commands.saveReport.id, `${name}.md`);
    await this.saves('saved reports', commands.saveReport.id, `${name}.json`);
    await vscode.window.showTextDocument(document);
    await this.does(commands.checkFile.id);
    await this.saves('evidence in a file', commands.exportEvidence.id, `${name}.evidence.json`);
    for (const command of [commands.copyForAdministrator.id, commands.copyForVendor.id]) {
      await vscode.window.showTextDocument(document);
      await this.copies(command);
    }
    await this.reads(document);
    await this.looks('permissionDoctor.lastDiagnosis');
  }

  /** Takes what is in the clipboard for a token, and for an error. */
  async pastes(text: string): Promise<void> {
    await copy(text);
    await this.does(commands.decodeToken.id);
    await this.does(commands.explainError.id);
  }

  /** Lets an agent ask every tool about a text; a refusal to answer is an answer. */
  async answersAgents(text: string): Promise<void> {
    const input = { text, operation: text };
    const { token } = new vscode.CancellationTokenSource();
    for (const tool of this.doctor.tools.values()) {
      const prepared = await tool.prepareInvocation?.({ input }, token);
      const told = await Promise.resolve(tool.invoke({ input, toolInvocationToken: undefined }, token)).catch(
        (error: unknown) => String(error),
      );
      this.written.add('answers to agents', JSON.stringify([prepared, told]));
    }
  }

  /** Reads the rows of a view, or of all, with what the view says beside them. */
  async looks(only?: string): Promise<void> {
    for (const [id, tree] of this.doctor.trees)
      if (only === undefined || id === only)
        this.written.add('rows of the explorer', id, ...(await rowsOf(tree)));
    this.written.add('rows of the explorer', ...this.doctor.views.map((view) => JSON.stringify(view)));
  }

  /** Reads what stands where nobody looks: the log, settings, and what the extension keeps. */
  leaves(): void {
    const { doctor, written } = this;
    written.add('log lines', ...doctor.logged);
    written.add('settings', JSON.stringify(vscode.workspace.getConfiguration()));
    written.add('what is remembered', JSON.stringify([...doctor.storage.memory]));
    written.add('files of the extension', ...contentsOf(doctor.folder));
    const left = readdirSync(folder().fsPath, { recursive: true, encoding: 'utf8' });
    written.add('names of files in the workspace', ...left);
  }

  async end(): Promise<void> {
    this.doctor.dispose();
    rmSync(this.elsewhere, { recursive: true, force: true });
    await closeAll();
    await copy('');
    for (const name of this.files) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name));
  }

  private async reads(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    const asked = <T>(provider: string, ...at: unknown[]) =>
      vscode.commands.executeCommand<T>(`vscode.execute${provider}Provider`, uri, ...at);
    const words = [...document.getText().matchAll(/[\w-]{3,}/g)].slice(0, mostHovers);
    const all = words.map(({ index }) => asked<vscode.Hover[]>('Hover', document.positionAt(index)));
    for (const { contents } of (await Promise.all(all)).flat())
      this.written.add('hovers', ...contents.map((one) => (typeof one === 'string' ? one : one.value)));
    this.written.add('lenses', JSON.stringify(await asked('CodeLens', mostHovers)));
    this.written.add('problems', JSON.stringify(vscode.languages.getDiagnostics(uri)));
  }
}

/** Names and contents of all that lies below a folder, its own name first. */
function contentsOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = names
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
  return [folder, ...names, ...texts];
}
