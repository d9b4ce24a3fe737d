import * as vscode from 'vscode';
import { type AskOptions } from './live';

/**
 * Puts a question to the platform and shows that it is under way, with a button that ends it.
 * @param title that the person reads meanwhile
 * @returns undefined where it was ended, which needs no further word
 */
export function asking<T>(
  title: string,
  question: (options: AskOptions) => Promise<T>,
): Promise<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const cancel = new AbortController();
  return Promise.resolve(
    vscode.window.withProgress(options, async (progress, cancelled) => {
      cancelled.onCancellationRequested(() => cancel.abort());
      try {
        return await question({
          signal: cancel.signal,
          onProgress: ({ done, of }) =>
            progress.report({ message: vscode.l10n.t('{0} of {1} calls', done, of) }),
        });
      } catch (error) {
        if (cancel.signal.aborted) return undefined;
        throw error;
      }
    }),
  );
}
