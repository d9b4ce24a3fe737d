import * as vscode from 'vscode';
import { requestToken } from '../../platform/clientCredentials';
import { commands } from '../contributions/commands';
import { networkOptions } from '../live/network';
import { whileShown } from '../progress';
import { askClientId } from './clientIds';
import { identified } from './identified';
import { approvedHosts, pickPlace } from './place';
import { endOf } from './renewed';
import { type KeptAccount } from './vault';

/**
 * Signs an OAuth client in by its secret, which is kept beside the token to get the next one.
 *
 * @returns undefined where the person gave up
 * @throws NoAnswer where the login service refuses or does not answer
 */
export async function signInAsClient(): Promise<KeptAccount | undefined> {
  const { title } = commands.signIn;
  const place = await pickPlace(title);
  if (!place) return undefined;
  const clientId = await askClientId(
    title,
    vscode.l10n.t('Id of an OAuth client with the grant "Client Credentials"'),
  );
  if (clientId === undefined) return undefined;
  const clientSecret = await askSecret(title);
  if (clientSecret === undefined) return undefined;
  const { login } = place;
  const request = {
    ...networkOptions(),
    login,
    approvedHosts: approvedHosts.valueFor(),
    clientId,
    clientSecret,
  };
  const grant = await whileShown(vscode.l10n.t('Signing in at {0}…', new URL(login).host), (signal) =>
    requestToken(request, signal),
  );
  if (!grant) return undefined;
  const { token, expiresIn } = grant;
  const renewal = { login, clientId, clientSecret };
  return identified(place, 'client', { token, ...endOf(expiresIn), renewal });
}

async function askSecret(title: string): Promise<string | undefined> {
  const secret = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Secret of the OAuth client; it stays in the secret storage of the editor'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? vscode.l10n.t('Enter the secret of the OAuth client.') : undefined,
  });
  return secret?.trim();
}
