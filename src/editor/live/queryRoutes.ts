import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { accountInUse, askRounds, type QueryDeps } from './query';
import { titleOf } from '../titleOf';

/** "Query Outbound Routes…": sites, number plans and routes; with a number, which it takes and whose it is. */
export async function queryRoutes(deps: QueryDeps): Promise<void> {
  const account = accountInUse(deps.live);
  const { isDialled, planCalls, siteCalls } = await deps.platform();
  const typed = await vscode.window.showInputBox({
    title: titleOf(commands.queryRoutes),
    prompt: vscode.l10n.t('Number as it is dialled; leave it empty to see the routes alone'),
    placeHolder: '+13175550142',
    validateInput: (text) =>
      text.trim() === '' || isDialled(text.trim())
        ? undefined
        : vscode.l10n.t('Write digits alone, with a plus before them where it is dialled: +13175550142.'),
  });
  if (typed === undefined) return;
  const number = typed.trim() === '' ? undefined : typed.trim();
  const evidence = await askRounds(deps.live, [() => siteCalls(number), planCalls]);
  if (!evidence) return;
  const { askedMarkdown, routesOf, routesMarkdown } = await deps.engine();
  const found = routesOf(evidence, number);
  await deps.reports.show({
    title: number === undefined ? vscode.l10n.t('Outbound routes') : vscode.l10n.t('Route of {0}', number),
    markdown: [routesMarkdown(found, number), askedMarkdown(evidence, account.name)].join('\n'),
    evidence,
    data: { schemaVersion: 1, takenAt: evidence.takenAt, ...found },
  });
}
