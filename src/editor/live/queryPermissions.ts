import * as vscode from 'vscode';
import { Sentence } from '../sentence';
import { accountInUse, askRounds, type QueryDeps } from './query';
import { pickUser } from './userPick';

/** "Query User Permissions…": what somebody may do, in which divisions, through which roles. */
export async function queryPermissions(deps: QueryDeps): Promise<void> {
  const account = accountInUse(deps.live);
  const id = await pickUser(deps);
  if (id === undefined) return;
  const { permissionCalls } = await deps.platform();
  const evidence = await askRounds(deps.live, [() => permissionCalls(id)]);
  if (!evidence) return;
  const { askedMarkdown, permissionsMarkdown, permissionsOfUser } = await deps.engine();
  const held = permissionsOfUser(evidence, id);
  if (!held.known) throw new Sentence(vscode.l10n.t('The permissions are not known: {0}.', held.why));
  const { name } = held.value.subject;
  await deps.reports.show({
    title: vscode.l10n.t('Permissions of {0}', name ?? account.name),
    markdown: [permissionsMarkdown(held.value), askedMarkdown(evidence, account.name)].join('\n'),
    evidence,
    data: { schemaVersion: 1, takenAt: evidence.takenAt, ...held.value },
  });
}
