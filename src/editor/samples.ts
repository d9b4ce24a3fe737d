import * as vscode from 'vscode';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { DisposableStore } from './disposables';
import { type Log } from './log';
import { Sentence } from './sentence';

interface SampleDeps {
  readonly log: Log;
  /** Where the extension is installed, and where it may keep files. */
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>;
}

/** "Open Sample Requests" and "Open Sample Body": copies that may be changed, in a folder of the extension's own. */
export function registerSamples(deps: SampleDeps): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(commands.openSamples.id, deps.log, () => open('outbound-call.http', deps)));
  store.add(registerCommand(commands.openSampleBody.id, deps.log, () => open('create-call.jsonc', deps)));
  return store;
}

async function open(name: string, { context }: SampleDeps): Promise<void> {
  const folder = await copySamples(context).catch(() => {
    throw new Sentence(
      vscode.l10n.t(
        'The samples cannot be copied to {0}: see that the disk is not full and that the folder may be written.',
        context.globalStorageUri.fsPath,
      ),
    );
  });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document, { preview: false });
  const openFolder = vscode.l10n.t('Open All Samples in a New Window');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('This is a copy: change it as you like.'), openFolder)
    .then((chosen) => {
      if (chosen === openFolder)
        void vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
    });
}

/** Copies what is not there yet: what a person changed in an earlier copy stays. */
async function copySamples({ extensionUri, globalStorageUri }: SampleDeps['context']): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const from = vscode.Uri.joinPath(extensionUri, 'samples');
  const to = vscode.Uri.joinPath(globalStorageUri, 'samples');
  await fs.createDirectory(to);
  const there = new Set((await fs.readDirectory(to)).map(([name]) => name));
  for (const [name] of await fs.readDirectory(from))
    if (!there.has(name)) await fs.copy(vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name));
  return to;
}
