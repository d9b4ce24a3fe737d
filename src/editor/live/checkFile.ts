import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { type Readings } from '../readings';
import { Sentence } from '../sentence';
import { type NamedRequest } from '../subjectAtHand';
import { asking } from './asking';
import { accountInUse, type QueryDeps } from './query';
import { titleOf } from '../titleOf';

/** Of a file with more requests than these, the first are asked about. */
const mostRequests = 30;

/**
 * "Check with the Organization": asks what bears on the requests of a file, so that findings, hovers and lenses can say
 * what the identity has. The requests are not sent.
 */
export async function checkFile(
  deps: QueryDeps & { readonly readings: Readings },
  file?: vscode.Uri | NamedRequest,
): Promise<void> {
  const document = await documentOf(file);
  const { base, name } = accountInUse(deps.live);
  const requests = document ? await deps.readings.of(document) : [];
  if (requests.length === 0)
    throw new Sentence(
      vscode.l10n.t(
        'There is no request here: open a file with requests, and run {0} there.',
        titleOf(commands.checkFile),
      ),
    );
  const { goesElsewhere } = await deps.engine();
  const host = new URL(base).host;
  const own = requests.map(({ request }) => request).filter((request) => !goesElsewhere(request, host));
  if (own.length === 0)
    throw new Sentence(
      vscode.l10n.t('The requests of this file go to another region than that of {0}.', name),
    );
  await asking(vscode.l10n.t('Asking as {0}', name), (options) =>
    deps.live.collect(own.slice(0, mostRequests), options),
  );
}

function documentOf(
  file: vscode.Uri | NamedRequest | undefined,
): PromiseLike<vscode.TextDocument | undefined> {
  if (file === undefined) return Promise.resolve(vscode.window.activeTextEditor?.document);
  const uri = 'offset' in file ? vscode.Uri.parse(file.uri) : file;
  return vscode.workspace.openTextDocument(uri);
}
