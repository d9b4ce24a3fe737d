import * as vscode from 'vscode';
import { type LocatedAnswer } from '../engine';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { diagnose, type DiagnosingDeps, type Outcome } from './diagnose';
import { DisposableStore } from './disposables';
import { type Engine } from './engine';
import { Sentence } from './sentence';
import { type NamedRequest, withSubjectAtHand } from './subjectAtHand';

/** A text for somebody else, made from a diagnosis. */
interface Ticket {
  readonly command: typeof commands.copyForAdministrator | typeof commands.copyForVendor;
  /** Undefined where there is nothing for them to do. */
  readonly write: (answer: LocatedAnswer, engine: Engine) => string | undefined;
  readonly copied: () => string;
  readonly nothing: () => string;
}

const tickets: readonly Ticket[] = [
  {
    command: commands.copyForAdministrator,
    write: (answer, { administratorTicket }) => administratorTicket(answer),
    copied: () => vscode.l10n.t('The request for the administrator is in the clipboard.'),
    nothing: () =>
      vscode.l10n.t(
        'There is nothing for an administrator to do here, as far as is known: Diagnose Request says what is.',
      ),
  },
  {
    command: commands.copyForVendor,
    write: (answer, { vendorTicket }) => vendorTicket(answer),
    copied: () => vscode.l10n.t('The ticket for Genesys is in the clipboard.'),
    nothing: () =>
      vscode.l10n.t(
        'There is no answer that Genesys could look up: put the refusal that came back below the request, and try again.',
      ),
  },
];

/** "Copy Request for Administrator" and "Copy Ticket for Genesys": of the report in view, else of the request at hand. */
export function registerTickets(deps: DiagnosingDeps): vscode.Disposable {
  const store = new DisposableStore();
  for (const ticket of tickets) {
    const { id, title } = ticket.command;
    store.add(
      registerCommand(id, deps.log, async (file?: vscode.Uri | NamedRequest) => {
        const shown = file === undefined ? deps.reports.active()?.answers : undefined;
        if (shown) return copy(shown, ticket, deps);
        let outcome: Outcome | undefined;
        await withSubjectAtHand(file, title, deps.reports, async (subject) => {
          outcome = await diagnose(subject, deps);
        });
        if (outcome) await copy(outcome.answers, ticket, deps);
      }),
    );
  }
  return store;
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
