import * as vscode from 'vscode';
import { clipboardText } from './clipboard';
import { type ReportDocuments } from './report/documents';
import { isForPerson } from './sentence';
import { cursorSubject, fileSubject, selectionSubject, type Subject } from './subject';

/** Names a request of a file by an offset in it; plain data, for links carry it as JSON. */
export interface NamedRequest {
  readonly uri: string;
  readonly offset: number;
}

/**
 * Does something with the request that is meant: the one that a lens or a hover names, else the file that a menu names,
 * else the selection, else the request at the cursor, else the clipboard.
 * @param title of the command, for the sentence that says how to be understood
 * @param act throws an error for the person where a text holds no request; then the clipboard gets its turn
 * @throws what `act` throws, and Sentence where nothing is at hand
 */
export async function withSubjectAtHand(
  file: vscode.Uri | NamedRequest | undefined,
  title: string,
  reports: ReportDocuments,
  act: (subject: Subject) => Promise<void>,
): Promise<void> {
  if (isNamed(file)) {
    const { uri, offset } = file;
    return act({ ...(await fileSubject(vscode.Uri.parse(uri))), offset });
  }
  const meant = isElsewhere(file) ? await fileSubject(file) : selectionSubject();
  if (meant) return act(meant);
  const atCursor = await cursorSubject(reports);
  if (!atCursor) return withClipboard(title, act);
  try {
    await act(atCursor);
  } catch (error) {
    if (!isForPerson(error)) throw error;
    await withClipboardInstead(error, title, act);
  }
}

export function isNamed(file: vscode.Uri | NamedRequest | undefined): file is NamedRequest {
  return file !== undefined && 'offset' in file;
}

/** A context menu names its file, which in the editor's own menu is the active one. */
function isElsewhere(file: vscode.Uri | undefined): file is vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  return file !== undefined && file.toString() !== active?.toString();
}

async function withClipboard(title: string, act: (subject: Subject) => Promise<void>): Promise<void> {
  const remedy = vscode.l10n.t(
    'Open the file with the request, or copy the request or its refusal, and run {0} again.',
    title,
  );
  await act({ text: await clipboardText(remedy) });
}

/** Where the editor holds no request, the clipboard may; where neither does, what is said is about the editor. */
async function withClipboardInstead(
  unreadable: Error,
  title: string,
  act: (subject: Subject) => Promise<void>,
): Promise<void> {
  try {
    await withClipboard(title, act);
  } catch (error) {
    throw isForPerson(error) ? unreadable : error;
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The editor holds no request: this is what the clipboard holds.'),
  );
}
