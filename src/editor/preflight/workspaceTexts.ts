import * as vscode from 'vscode';
import {
  type Coverage,
  foreignFolders,
  isBinary,
  longestFile,
  mostFiles,
  mostText,
} from '../../preflight/coverage';
import { mayHoldUses } from '../../preflight/holdsUses';

/** A file of the workspace that was read. */
export interface WorkspaceText {
  /** Path in the workspace, led by the folder's name where there are several. */
  readonly file: string;
  readonly uri: vscode.Uri;
  readonly text: string;
}

export interface WorkspaceTexts {
  readonly coverage: Coverage;
  readonly uris: ReadonlyMap<string, vscode.Uri>;
}

const exclude = `**/{${[...foreignFolders].join(',')}}/**`;

/**
 * Reads the files of the workspace that may hold calls, one after the other, in the order of their names, and hands each
 * over. What is open and changed is read as it stands in the editor.
 */
export async function readWorkspace(
  take: (text: WorkspaceText, progress: { readonly done: number; readonly of: number }) => void,
  cancelled: vscode.CancellationToken,
): Promise<WorkspaceTexts> {
  const all = await vscode.workspace.findFiles('**/*', exclude, undefined, cancelled);
  const named = all
    .map((uri) => ({ uri, file: vscode.workspace.asRelativePath(uri) }))
    .filter(({ file }) => mayHoldUses(file))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  const passedOver = new Map<string, string[]>();
  const uris = new Map<string, vscode.Uri>();
  let length = 0;
  for (const [done, { uri, file }] of named.entries()) {
    if (cancelled.isCancellationRequested) break;
    const read =
      uris.size < mostFiles && length < mostText
        ? await readSource(uri)
        : { why: vscode.l10n.t('beyond what is read at once') };
    if ('why' in read) {
      passedOver.set(read.why, [...(passedOver.get(read.why) ?? []), file]);
      continue;
    }
    uris.set(file, uri);
    length += read.text.length;
    take({ file, uri, text: read.text }, { done, of: named.length });
  }
  return {
    uris,
    coverage: {
      read: uris.size,
      passedOver: Array.from(passedOver, ([why, files]) => ({ why, files })),
      foldersLeftOut: [],
    },
  };
}

async function readSource(uri: vscode.Uri): Promise<{ text: string } | { why: string }> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (open) return { text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > longestFile) return { why: vscode.l10n.t('larger than {0} MB', longestFile / 1024 / 1024) };
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return isBinary(text) ? { why: vscode.l10n.t('not text') } : { text };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return { why: vscode.l10n.t('not to be read') };
  }
}
