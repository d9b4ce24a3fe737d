import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { type CallbackUris } from './callbackUris';
import { type SandboxOrganization } from './sandboxOrganization';
import { signInAsClient } from './signInAsClient';
import { signInByBrowser } from './signInByBrowser';
import { signInToSandbox } from './useSandbox';
import { signInByToken } from './useToken';
import { type KeptAccount } from './vault';
import { titleOf } from '../titleOf';

/** What the commands of the accounts do, in one piece that is loaded by the first of them and never at activation. */
export { renewed } from './renewed';
export { signOutByHand, signOutFromMenu } from './signOut';
export { signInByToken, signInToSandbox };

interface Way extends vscode.QuickPickItem {
  readonly signIn: () => Promise<KeptAccount | undefined>;
}

/** "Sign In…": asks for the way first; undefined where the person gave up. */
export async function signInSomehow(
  uris: CallbackUris,
  sandbox: SandboxOrganization,
): Promise<KeptAccount | undefined> {
  const ways: Way[] = [
    {
      label: vscode.l10n.t('In the Browser'),
      detail: vscode.l10n.t('As a user, on the login page of your region: authorization code with PKCE'),
      signIn: () => signInByBrowser(uris),
    },
    {
      label: vscode.l10n.t('As an OAuth Client'),
      detail: vscode.l10n.t('By client id and secret: client credentials'),
      signIn: signInAsClient,
    },
    {
      label: vscode.l10n.t('With an Access Token'),
      detail: vscode.l10n.t('One that you have already, from the clipboard or typed'),
      signIn: signInByToken,
    },
    {
      label: vscode.l10n.t('To the Sandbox Organization'),
      detail: vscode.l10n.t(
        'An invented organization on this machine, to try everything without one of your own',
      ),
      signIn: () => signInToSandbox(sandbox),
    },
  ];
  const picked = await vscode.window.showQuickPick(ways, {
    title: titleOf(commands.signIn),
    placeHolder: vscode.l10n.t('How you want to sign in'),
  });
  return picked?.signIn();
}
