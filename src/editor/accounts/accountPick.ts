import * as vscode from 'vscode';
import { Sentence } from '../sentence';
import { type SignedIn } from './signedIn';
import { type KeptAccount } from './vault';

/**
 * Asks for one of the accounts, the one in use first; the only one is taken without asking.
 *
 * @returns undefined where the person gave up
 * @throws Sentence where nobody is signed in
 */
export async function pickAccount(accounts: SignedIn, title: string): Promise<KeptAccount | undefined> {
  const all = await accounts.all();
  if (all.length <= 1) {
    const [only] = all;
    if (only) return only;
    throw new Sentence(vscode.l10n.t('Nobody is signed in.'));
  }
  const items = all
    .map((kept) => ({
      label: kept.account.name,
      description: kept.account.region,
      detail: kept.account.id === accounts.current?.id ? vscode.l10n.t('in use') : undefined,
      kept,
    }))
    .sort((a, b) => Number(b.detail !== undefined) - Number(a.detail !== undefined));
  const picked = await vscode.window.showQuickPick(
    items.map(({ detail, ...item }) => ({ ...item, ...(detail !== undefined && { detail }) })),
    { title, placeHolder: vscode.l10n.t('Account'), matchOnDescription: true },
  );
  return picked?.kept;
}
