import { env, l10n } from 'vscode';
import { type ExplorerNode } from '../../../explorer/node';
import { type ActionDeps } from './actionDeps';

/** Copies what the row is about: a name, a number, a sentence. */
export async function copyRow({ selection }: ActionDeps, node: ExplorerNode | undefined): Promise<void> {
  const remedy = l10n.t('Select a row of the Permission Doctor views, and copy it again.');
  await env.clipboard.writeText(selection.about('copy', node, remedy));
}
