import * as vscode from 'vscode';
import { clipboardText } from './clipboard';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from './diagnose';
import { bytesOf, isRecording } from './diagnoseHar';
import { showRecording } from './recording';
import { isForPerson } from './sentence';
import { cursorSubject, fileSubject, selectionSubject } from './subject';

/** Names a request of a file by an offset in it; plain data, for links carry it as JSON. */
export interface NamedRequest {
  readonly uri: string;
  readonly offset: number;
}

/**
 * "Diagnose Request": the request that a lens or a hover names, else the file it was called on, else the selection, else
 * the request at the cursor, else the clipboard.
 */
export function registerDiagnoseRequest(deps: DiagnosingDeps): vscode.Disposable {
  return registerCommand(commands.diagnoseRequest.id, deps.log, async (file?: vscode.Uri | NamedRequest) => {
    const named = isNamed(file) ? vscode.Uri.parse(file.uri) : file;
    if (named && isRecording(named)) return showRecording(await bytesOf(named, deps), named, deps);
    if (isNamed(file)) {
      const { uri, offset } = file;
      return diagnoseAndShow({ ...(await fileSubject(vscode.Uri.parse(uri))), offset }, deps);
    }
    const meant = isElsewhere(file) ? await fileSubject(file) : selectionSubject();
    if (meant) return diagnoseAndShow(meant, deps);
    const atCursor = await cursorSubject(deps.reports);
    if (!atCursor) return diagnoseClipboard(deps);
    try {
      await diagnoseAndShow(atCursor, deps);
    } catch (error) {
      if (!isForPerson(error)) throw error;
      await diagnoseClipboardInstead(error, deps);
    }
  });
}

function isNamed(file: vscode.Uri | NamedRequest | undefined): file is NamedRequest {
  return file !== undefined && 'offset' in file;
}

/** A context menu names its file, which in the editor's own menu is the active one. */
function isElsewhere(file: vscode.Uri | undefined): file is vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  return file !== undefined && file.toString() !== active?.toString();
}

async function diagnoseClipboard(deps: DiagnosingDeps): Promise<void> {
  const remedy =
    'Open the file with the request, or copy the request or its refusal, and run Diagnose Request again.';
  await diagnoseAndShow({ text: await clipboardText(remedy) }, deps);
}

/** Where the editor holds no request, the clipboard may; where neither does, what is said is about the editor. */
async function diagnoseClipboardInstead(unreadable: Error, deps: DiagnosingDeps): Promise<void> {
  try {
    await diagnoseClipboard(deps);
  } catch (error) {
    throw isForPerson(error) ? unreadable : error;
  }
  void vscode.window.showInformationMessage('The editor holds no request: this is what the clipboard holds.');
}
