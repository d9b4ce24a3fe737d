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

/** The log channel and the command that shows it. The redactor is loaded by the first message, which waits for it. */
export function registerLog(redactor: () => Promise<Redactor>): Log & vscode.Disposable {
  const store = new DisposableStore();
  const channel = store.add(vscode.window.createOutputChannel('Permission Doctor', { log: true }));
  const show = () => channel.show(true);
  store.add(vscode.commands.registerCommand(commands.showLog.id, show));
  let loading: Promise<Redactor> | undefined;
  let closed = false;
  const say = async (level: 'info' | 'error', message: string) => {
    const redact = await (loading ??= redactor());
    if (!closed) channel[level](redact(message));
  };
  return {
    info: (message) => void say('info', message),
    error: (message, cause) => void say('error', `${message}: ${detailOf(cause)}`),
    show,
    dispose: () => {
      closed = true;
      store.dispose();
    },
  };
}

function detailOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
