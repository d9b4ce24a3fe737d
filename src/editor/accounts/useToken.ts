import * as vscode from 'vscode';
import { readGivenToken, type GivenToken } from '../../platform/signIn/givenToken';
import { Sentence } from '../sentence';
import { commands } from '../contributions/commands';
import { identified } from './identified';
import { pickPlace } from './place';
import { type KeptAccount } from './vault';

const { title } = commands.useToken;

/**
 * "Use Access Token…": a token that somebody got elsewhere, from the clipboard or typed.
 *
 * @returns undefined where the person gave up
 */
export async function signInByToken(): Promise<KeptAccount | undefined> {
  const given = await askToken();
  if (!given) return undefined;
  const place = await pickPlace(title, given.region?.environment);
  if (!place) return undefined;
  const { token, expiresAt } = given;
  return identified(place, 'token', {
    token,
    ...(expiresAt !== undefined && { tokenEnds: expiresAt }),
  });
}

async function askToken(): Promise<GivenToken | undefined> {
  const copied = readGivenToken(await vscode.env.clipboard.readText(), new Date());
  if ('token' in copied) {
    const take = {
      label: vscode.l10n.t('Use the Token in the Clipboard'),
      description: descriptionOf(copied),
    };
    const enter = { label: vscode.l10n.t('Enter a Token…') };
    const picked = await vscode.window.showQuickPick([take, enter], { title, ignoreFocusOut: true });
    if (!picked) return undefined;
    if (picked === take) return copied;
  }
  const entered = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Access token, alone or with the header or the answer that it stands in'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = readGivenToken(text, new Date());
      return 'flaw' in read ? read.flaw : undefined;
    },
  });
  if (entered === undefined) return undefined;
  const read = readGivenToken(entered, new Date());
  if ('flaw' in read) throw new Sentence(read.flaw);
  return read;
}

/** Enough to know it again, and nothing of the token itself. */
function descriptionOf({ token, region }: GivenToken): string {
  return region
    ? vscode.l10n.t('{0} characters, issued by {1}', token.length, region.loginHost)
    : vscode.l10n.t('{0} characters', token.length);
}
