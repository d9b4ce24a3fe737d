import * as vscode from 'vscode';

/** The file that a person chooses, to save to or to open. */
export interface Chosen {
  readonly saved?: vscode.Uri;
  readonly opened?: vscode.Uri;
}

/** Lets `body` run with the dialogs for files answered instead of shown. */
export async function choosing({ saved, opened }: Chosen, body: () => PromiseLike<unknown>): Promise<void> {
  const { window } = vscode;
  const { showSaveDialog, showOpenDialog } = window;
  // The test lies in the extension's folder, so both have the same API object.
  Object.assign(window, {
    showSaveDialog: () => Promise.resolve(saved),
    showOpenDialog: () => Promise.resolve(opened && [opened]),
  });
  try {
    await body();
  } finally {
    Object.assign(window, { showSaveDialog, showOpenDialog });
  }
}
