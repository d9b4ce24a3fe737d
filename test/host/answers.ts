import * as vscode from 'vscode';

/** What a person answers; whoever is asked anything else gives up. */
export interface Answers {
  readonly pick?: (items: readonly vscode.QuickPickItem[]) => vscode.QuickPickItem | undefined;
  readonly typed?: string;
  readonly warned?: (message: string) => string | undefined;
  readonly saved?: vscode.Uri;
  readonly opened?: vscode.Uri;
}

/** Lets `body` run with every question answered instead of asked. */
export async function withAnswers(answers: Answers, body: () => PromiseLike<unknown>): Promise<void> {
  const { window } = vscode;
  const { showQuickPick, showInputBox, showWarningMessage, showSaveDialog, showOpenDialog } = window;
  const shown = { showQuickPick, showInputBox, showWarningMessage, showSaveDialog, showOpenDialog };
  // The test lies in the extension's folder, so both have the same API object.
  Object.assign(window, {
    showQuickPick: async (items: PromiseLike<readonly vscode.QuickPickItem[]>) => answers.pick?.(await items),
    showInputBox: () => Promise.resolve(answers.typed),
    showWarningMessage: (message: string) => Promise.resolve(answers.warned?.(message)),
    showSaveDialog: () => Promise.resolve(answers.saved),
    showOpenDialog: () => Promise.resolve(answers.opened && [answers.opened]),
  } satisfies Record<keyof typeof shown, unknown>);
  try {
    await body();
  } finally {
    Object.assign(window, shown);
  }
}
