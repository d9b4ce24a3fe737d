import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { isForPerson } from '../sentence';
import { accountInUse, type QueryDeps } from './query';
import { titleOf } from '../titleOf';

interface UserItem extends vscode.QuickPickItem {
  /** Id of the user, or `me`. */
  readonly id: string;
}

/**
 * Asks whose permissions are meant: one's own at once, and those of the users that the organization lists, found by
 * name or address while the person types. An id that is typed counts, listed or not.
 * @returns id of the user or `me`; undefined where the person gave up
 */
export async function pickUser({ live, platform }: QueryDeps): Promise<string | undefined> {
  const { GUID, userList, USERS } = await platform();
  const me: UserItem = { id: 'me', label: vscode.l10n.t('Me'), description: accountInUse(live).name };
  const cancel = new AbortController();
  const pick = vscode.window.createQuickPick<UserItem>();
  pick.title = titleOf(commands.queryPermissions);
  pick.placeholder = vscode.l10n.t('Name, e-mail address or id of a user');
  pick.matchOnDescription = true;
  pick.items = [me];
  pick.busy = true;
  const list = async () => {
    try {
      const listed = userList(await live.ask([USERS], { signal: cancel.signal }));
      const users = (listed?.users ?? []).map(({ id, name, email }) => ({
        id,
        label: name,
        ...(email !== undefined && { description: email }),
      }));
      pick.items = [me, ...users];
      if (!listed)
        pick.placeholder = vscode.l10n.t('The users cannot be listed with this token: give the id');
      else if (!listed.complete)
        pick.placeholder = vscode.l10n.t('Name or address of one of {0} users, or any id', users.length);
    } catch (error) {
      if (cancel.signal.aborted) return;
      if (!isForPerson(error)) throw error;
      pick.placeholder = error.message;
    } finally {
      pick.busy = false;
    }
  };
  const picked = new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.id));
    pick.onDidHide(() => resolve(undefined));
    pick.onDidChangeValue((typed) => {
      const id = typed.trim();
      if (GUID.test(id)) pick.items = [{ id, label: id, description: vscode.l10n.t('user with this id') }];
    });
  });
  pick.show();
  const listing = list();
  try {
    return await picked;
  } finally {
    cancel.abort();
    pick.dispose();
    await listing;
  }
}
