import * as vscode from 'vscode';
import { type Fix } from '../../inspection/fix';
import { codeOf, rangeOf, source } from '../diagnostics/diagnostic';
import { type Inspections } from '../diagnostics/inspections';
import { requestDocuments } from '../diagnostics/watched';
import { type Live } from '../live/live';
import { accountActions } from './accountActions';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('permissionDoctor');

interface QuickFixDeps {
  readonly inspections: Inspections;
  readonly live: Live;
}

/** The quick fixes of the diagnostics, and "fix all" for what needs no look. */
export function registerQuickFixes(deps: QuickFixDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    requestDocuments,
    {
      provideCodeActions: async (document, _, { diagnostics, only }) => {
        const ours = diagnostics.filter((diagnostic) => codeOf(diagnostic) !== undefined);
        const wantsAll = only?.intersects(fixAll) === true;
        if (ours.length === 0 && !wantsAll) return [];
        if (wantsAll) return allAtOnce(document, deps.inspections);
        const mending = await forEach(document, ours, deps.inspections);
        return [...ours.flatMap((one) => accountActions(document, one, deps.live.account)), ...mending];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
  );
}

/** The fixes of some diagnostics; one that mends several of them is offered once. */
async function forEach(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  inspections: Inspections,
): Promise<vscode.CodeAction[]> {
  const inspected = await inspections.of(document);
  const actions = new Map<string, vscode.CodeAction>();
  for (const diagnostic of diagnostics) {
    const finding = inspected?.findings.find(
      ({ code, at }) => code === codeOf(diagnostic) && rangeOf(document, at).isEqual(diagnostic.range),
    );
    for (const fix of finding?.fixes() ?? []) {
      const action = actions.get(fix.title) ?? actionOf(document, fix);
      action.diagnostics = [...(action.diagnostics ?? []), diagnostic];
      actions.set(fix.title, action);
    }
  }
  return [...actions.values()];
}

async function allAtOnce(
  document: vscode.TextDocument,
  inspections: Inspections,
): Promise<vscode.CodeAction[]> {
  const edits = (await inspections.of(document))?.safeEdits() ?? [];
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all of {0} that is safe', source), fixAll);
  action.edit = editOf(document, { edits, title: action.title });
  return [action];
}

function actionOf(document: vscode.TextDocument, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document, fix);
  action.isPreferred = fix.preferred;
  return action;
}

/**
 * What loses something or puts a placeholder is shown before it is made. The preview comes where some edit wants to be
 * confirmed, and leaves that one out unless it is ticked: so it is one that changes nothing, and says what is lost.
 */
function editOf(
  document: vscode.TextDocument,
  { edits, title, review }: Pick<Fix, 'edits' | 'title' | 'review'>,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const asked = review !== undefined;
  for (const { at, text } of edits) {
    const range = rangeOf(document, at);
    edit.replace(document.uri, range, text, asked ? { needsConfirmation: false, label: title } : undefined);
  }
  const [first] = edits;
  if (asked && first) {
    const place = document.positionAt(first.at.start);
    edit.insert(document.uri, place, '', {
      needsConfirmation: true,
      label: vscode.l10n.t('Look before: {0}', review),
    });
  }
  return edit;
}
