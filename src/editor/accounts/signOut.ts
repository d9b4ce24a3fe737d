import * as vscode from 'vscode';
import { revoke } from '../../platform/signIn/revocation';
import { commands } from '../contributions/commands';
import { type Log } from '../log';
import { networkOptions } from '../live/network';
import { isForPerson } from '../sentence';
import { pickAccount } from './accountPick';
import { approvedHosts } from './place';
import { type SignedIn } from './signedIn';
import { type KeptAccount } from './vault';
import { titleOf } from '../titleOf';

interface SignOutDeps {
  readonly accounts: SignedIn;
  readonly log: Log;
}

/** "Sign Out…": asks first, and whether the token is to be ended at the platform, too. */
export async function signOutByHand(deps: SignOutDeps): Promise<void> {
  const kept = await pickAccount(deps.accounts, titleOf(commands.signOut));
  if (!kept) return;
  const { name } = kept.account;
  const revoking = vscode.l10n.t('Sign Out and Revoke Token');
  const forgetting = vscode.l10n.t('Only Forget It Here');
  const detail = vscode.l10n.t(
    'Revoking ends the access token at the platform (DELETE /api/v2/tokens/me), for every program that uses it.',
  );
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Sign out {0}?', name),
    { modal: true, detail },
    revoking,
    forgetting,
  );
  if (chosen === revoking) await endAndForget(kept, deps);
  else if (chosen === forgetting) await deps.accounts.forget(kept.account.id);
}

/** What the Accounts menu does, which has asked: a token that was given to us stays good for whoever else has it. */
export async function signOutFromMenu(kept: KeptAccount, deps: SignOutDeps): Promise<void> {
  if (kept.account.kind === 'token') await deps.accounts.forget(kept.account.id);
  else await endAndForget(kept, deps);
}

/** Forgets the account even where the platform does not answer: then it says that the token may still be good. */
async function endAndForget({ account, credentials }: KeptAccount, { accounts, log }: SignOutDeps) {
  try {
    const { base } = account;
    await revoke({
      ...networkOptions(),
      base,
      approvedHosts: approvedHosts.valueFor(),
      token: credentials.token,
    });
    log.info('Signed out and revoked the token');
  } catch (error) {
    if (!isForPerson(error)) throw error;
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} {1} is forgotten here; the token is good until it ends.',
        error.message,
        account.name,
      ),
    );
  } finally {
    await accounts.forget(account.id);
  }
}
