import * as vscode from 'vscode';
import { commands } from './contributions/commands';
import { DisposableStore } from './disposables';

/** Takes every secret out of a text. */
export type Redactor = (text: string) => string;

/** What features may say to the log. Nothing reaches the channel unredacted, and no request or response ever whole. */
export interface Log {
  info(message: string): void;
  /** A failure that is no user's doing, with its stack. */
  error(message: string, cause: unknown): void;
  /** Brings the log to the front. */
  show(): void;
}

/** The log channel and the command that shows it. */
export function registerLog(redact: Redactor): Log & vscode.Disposable {
  const store = new DisposableStore();
  const channel = store.add(vscode.window.createOutputChannel('Permission Doctor', { log: true }));
  const show = () => channel.show(true);
  store.add(vscode.commands.registerCommand(commands.showLog.id, show));
  return {
    info: (message) => channel.info(redact(message)),
    error: (message, cause) => channel.error(redact(`${message}: ${detailOf(cause)}`)),
    show,
    dispose: () => store.dispose(),
  };
}

function detailOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
