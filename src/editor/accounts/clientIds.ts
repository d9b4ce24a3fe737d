import * as vscode from 'vscode';
import { redirectUris } from '../../platform/signIn/redirect';
import { settings, type ClientIds } from '../contributions/settings';
import { Setting } from '../setting';

const clientIds = new Setting(settings.clientIds);

/** As the setting's pattern in the manifest has it. */
const ID = /^[\w.-]{8,100}$/;

/**
 * The id of the public OAuth client to sign in through: the one of the setting, else asked for; undefined where the
 * person gave up.
 */
export async function clientIdFor(region: string, title: string): Promise<string | undefined> {
  const known = Object.entries(clientIds.valueFor()).find(([name]) => name === region)?.[1];
  if (known !== undefined && ID.test(known)) return known;
  return askClientId(
    title,
    vscode.l10n.t(
      'Id of an OAuth client of your organization with the grant "Code Authorization" and the redirect addresses {0}',
      redirectUris.join(', '),
    ),
  );
}

/** Asks for the id of an OAuth client; undefined where the person gave up. */
export async function askClientId(title: string, prompt: string): Promise<string | undefined> {
  const id = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) =>
      ID.test(text.trim())
        ? undefined
        : vscode.l10n.t('Enter the id of the OAuth client, as its page in Genesys Cloud shows it.'),
  });
  return id?.trim();
}

/** Keeps the id with which somebody has signed in for the next time. It is no secret. */
export async function rememberClientId(region: string, id: string): Promise<void> {
  const known = clientIds.valueFor();
  if (Object.entries(known).some(([name, value]) => name === region && value === id)) return;
  const value: ClientIds = { ...known, [region]: id };
  await vscode.workspace
    .getConfiguration()
    .update(settings.clientIds.key, value, vscode.ConfigurationTarget.Global);
}
