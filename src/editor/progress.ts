import * as vscode from 'vscode';

/**
 * Works behind a notification with a Cancel button. The work may tell how much of it is done, from 0 to 1.
 *
 * @returns undefined where the person cancelled, whatever became of the work then
 */
export function whileShown<T>(
  title: string,
  work: (signal: AbortSignal, told: (share: number) => void) => Promise<T>,
): Thenable<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    let before = 0;
    const told = (share: number) => {
      progress.report({ increment: (share - before) * 100 });
      before = share;
    };
    const listener = token.onCancellationRequested(() => controller.abort());
    try {
      return await work(controller.signal, told);
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
}
