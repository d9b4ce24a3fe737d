import * as vscode from 'vscode';
import { type Grouping } from '../../../explorer/permissions/permissions';
import { commands } from '../../contributions/commands';
import { views } from '../../contributions/views';
import { type Choice } from '../explorerState';
import { type ActionDeps } from './actionDeps';
import { pickSubject } from './subjectPick';
import { titleOf } from '../../titleOf';

export async function groupPermissions(deps: ActionDeps): Promise<void> {
  const choices: readonly (vscode.QuickPickItem & { readonly grouping: Grouping })[] = [
    {
      label: vscode.l10n.t('By Name'),
      description: vscode.l10n.t('domain, entity, action'),
      grouping: 'name',
    },
    {
      label: vscode.l10n.t('By Role'),
      description: vscode.l10n.t('what each role opens'),
      grouping: 'role',
    },
    {
      label: vscode.l10n.t('By Division'),
      description: vscode.l10n.t('which roles where'),
      grouping: 'division',
    },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title: titleOf(commands.groupPermissions) });
  if (picked) await show(deps, { grouping: picked.grouping });
}

export async function filterPermissions(deps: ActionDeps): Promise<void> {
  const typed = await vscode.window.showInputBox({
    title: titleOf(commands.filterPermissions),
    prompt: vscode.l10n.t(
      'Words of the name or the admin label; @held, @missing, @conditional, @named, @absent or @unknown. Nothing shows all.',
    ),
    value: deps.state.choice.permissionFilter,
  });
  if (typed !== undefined) await show(deps, { permissionFilter: typed.trim() });
}

export async function showSubject(deps: ActionDeps): Promise<void> {
  const subject = await pickSubject(titleOf(commands.showSubject), deps);
  if (subject) await show(deps, { subject, other: undefined });
}

export async function compareSubject(deps: ActionDeps): Promise<void> {
  const other = await pickSubject(titleOf(commands.compareSubject), deps);
  if (other) await show(deps, { other });
}

export async function showOwnPermissions(deps: ActionDeps): Promise<void> {
  await show(deps, { subject: undefined, other: undefined });
}

async function show({ state }: ActionDeps, change: Partial<Choice>): Promise<void> {
  state.choose(change);
  await vscode.commands.executeCommand(`${views.permissions.id}.focus`);
}
