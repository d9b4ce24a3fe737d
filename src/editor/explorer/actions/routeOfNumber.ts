import * as vscode from 'vscode';
import { commands } from '../../contributions/commands';
import { views } from '../../contributions/views';
import { asking } from '../../live/asking';
import { type ActionDeps } from './actionDeps';
import { loadRoutes } from './loadActions';
import { titleOf } from '../../titleOf';

const sitesCall = 'GET /api/v2/telephony/providers/edges/sites';

/** Asks for a number and shows which route it would take, and whose it is. */
export async function routeOfNumber(deps: ActionDeps): Promise<void> {
  const { state, routes } = deps;
  const typed = await vscode.window.showInputBox({
    title: titleOf(commands.routeOfNumber),
    prompt: vscode.l10n.t('The number as it is dialled: +13175550142. Nothing takes the answer away.'),
    value: state.choice.number ?? '',
    validateInput: (text) =>
      /^(?:\+?\d{2,20})?$/.test(text.trim())
        ? undefined
        : vscode.l10n.t('Digits alone, with + in front: +13175550142.'),
  });
  if (typed === undefined) return;
  const number = typed.trim() === '' ? undefined : typed.trim();
  if (number !== undefined) {
    const { numberCalls } = await state.explorer();
    if (!state.live.evidence?.responses[sitesCall]) await loadRoutes(deps);
    const title = vscode.l10n.t('Reading whose number it is');
    await asking(title, (options) => state.live.ask(numberCalls([number]), options));
  }
  state.choose({ number });
  await vscode.commands.executeCommand(`${views.routes.id}.focus`);
  if (number !== undefined) await routes.reveal('dialled');
}
