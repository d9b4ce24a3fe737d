import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { withAnswers } from './answers';

/** Becomes an identity of the sandbox organization: `agent`, `supervisor` … */
export async function be(identity: string): Promise<void> {
  const pick = (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label === identity);
  await withAnswers({ pick }, () => vscode.commands.executeCommand(commands.useSandbox.id));
}

/** Signs every account out that is signed in. */
export async function signOutAll(): Promise<void> {
  const said: string[] = [];
  const answers = {
    pick: (items: readonly vscode.QuickPickItem[]) => items[0],
    warned: (message: string) => {
      said.push(message);
      return 'Only Forget It Here';
    },
  };
  while (!said.includes('Nobody is signed in.'))
    await withAnswers(answers, () => vscode.commands.executeCommand(commands.signOut.id));
}
