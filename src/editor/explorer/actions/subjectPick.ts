import * as vscode from 'vscode';
import { type SubjectRef } from '../../../explorer/access/subjectRef';
import { asking } from '../../live/asking';
import { Sentence } from '../../sentence';
import { type ViewDeps } from '../viewDeps';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Asks whom to look at, and what that one may do.
 * @returns undefined where the person gave up
 * @throws Sentence where nobody is signed in or nothing answered
 */
export async function pickSubject(title: string, { state }: ViewDeps): Promise<SubjectRef | undefined> {
  const { Evidence, subjectCalls, subjectChoices, subjectListCalls } = await state.explorer();
  const listed = await asking(vscode.l10n.t('Reading users and OAuth clients'), (options) =>
    state.live.ask(subjectListCalls(), options),
  );
  if (!listed) return undefined;
  const items = subjectChoices(new Evidence(listed)).map(({ subject, detail }) => ({
    label: subject.name,
    description: detail,
    iconPath: new vscode.ThemeIcon(subject.kind === 'client' ? 'package' : 'account'),
    subject,
  }));
  const subject = items.length > 0 ? await pickFrom(title, items) : await typeId(title);
  if (!subject) return undefined;
  const answered = await asking(vscode.l10n.t('Reading the grants of {0}', subject.name), (options) =>
    state.live.ask(subjectCalls(subject), options),
  );
  if (!answered) return undefined;
  const { model } = await state.known();
  if (!model.permissions(subject).access.isKnown)
    throw new Sentence(
      vscode.l10n.t(
        'You may not see what {0} holds: that takes the permission authorization:grant:view. Ask an administrator for it.',
        subject.name,
      ),
    );
  return subject;
}

async function pickFrom(
  title: string,
  items: readonly (vscode.QuickPickItem & { readonly subject: SubjectRef })[],
): Promise<SubjectRef | undefined> {
  const placeHolder = vscode.l10n.t('Name or e-mail address of a user, or an OAuth client');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return picked?.subject;
}

/** Where nobody could be listed, an id is enough. */
async function typeId(title: string): Promise<SubjectRef | undefined> {
  const id = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Users and OAuth clients could not be listed: give the id of one.'),
    validateInput: (typed) =>
      guid.test(typed.trim())
        ? undefined
        : vscode.l10n.t('An id looks like 6d27c262-b846-44b9-8b6a-3667dd05c65c.'),
  });
  return id === undefined ? undefined : { id: id.trim(), kind: 'user', name: id.trim() };
}
