import * as vscode from 'vscode';
import { type LocatedAnswer } from '../engine';
import { commands } from './contributions/commands';
import { diagnose, type DiagnosingDeps, type Outcome } from './diagnose';
import { type Engine } from './engine';
import { isForPerson, Sentence } from './sentence';
import { isNamed, type NamedRequest, withSubjectAtHand } from './subjectAtHand';
import { titleOf } from './titleOf';

/** A text for somebody else, made from a diagnosis. */
interface Ticket {
  /** Of the command that makes it. */
  readonly title: string;
  /** Undefined where there is nothing for them to do. */
  readonly write: (answer: LocatedAnswer, engine: Engine) => string | undefined;
  readonly copied: () => string;
  readonly nothing: () => string;
}

const forAdministrator: Ticket = {
  title: titleOf(commands.copyForAdministrator),
  write: (answer, { administratorTicket }) => administratorTicket(answer),
  copied: () => vscode.l10n.t('The request for the administrator is in the clipboard.'),
  nothing: () =>
    vscode.l10n.t(
      'There is nothing for an administrator to do here, as far as is known: Diagnose Request says what is.',
    ),
};

const forVendor: Ticket = {
  title: titleOf(commands.copyForVendor),
  write: (answer, { vendorTicket }) => vendorTicket(answer),
  copied: () => vscode.l10n.t('The ticket for Genesys is in the clipboard.'),
  nothing: () =>
    vscode.l10n.t(
      'There is no answer that Genesys could look up: put the refusal that came back below the request, and try again.',
    ),
};

/** "Copy Request for Administrator": where neither editor nor clipboard holds a request, for an operation to choose. */
export async function copyForAdministrator(
  deps: DiagnosingDeps,
  file?: vscode.Uri | NamedRequest,
): Promise<void> {
  try {
    await copyTicket(forAdministrator, deps, file);
  } catch (error) {
    const isNothingAtHand = isForPerson(error) && file === undefined && !vscode.window.activeTextEditor;
    if (!isNothingAtHand) throw error;
    await vscode.commands.executeCommand(commands.copyAdministratorRequest.id);
  }
}

/** "Copy Ticket for Genesys". */
export function copyForVendor(deps: DiagnosingDeps, file?: vscode.Uri | NamedRequest): Promise<void> {
  return copyTicket(forVendor, deps, file);
}

/** Of the report in view, else of the request at hand. */
async function copyTicket(
  ticket: Ticket,
  deps: DiagnosingDeps,
  file: vscode.Uri | NamedRequest | undefined,
): Promise<void> {
  const shown = file === undefined || !isNamed(file) ? deps.reports.active()?.answers : undefined;
  if (shown) return copy(shown, ticket, deps);
  let outcome: Outcome | undefined;
  await withSubjectAtHand(file, ticket.title, deps.reports, async (subject) => {
    outcome = await diagnose(subject, deps);
  });
  if (outcome) await copy(outcome.answers, ticket, deps);
}

async function copy(
  answers: readonly LocatedAnswer[],
  ticket: Ticket,
  deps: Pick<DiagnosingDeps, 'engine'>,
): Promise<void> {
  const engine = await deps.engine();
  const texts = answers.flatMap((answer) => ticket.write(answer, engine) ?? []);
  if (texts.length === 0) throw new Sentence(ticket.nothing());
  await vscode.env.clipboard.writeText(texts.join('\n'));
  void vscode.window.showInformationMessage(ticket.copied());
}
