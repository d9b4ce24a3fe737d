import * as vscode from 'vscode';
import { type FindingCode } from '../../inspection/finding';
import { type Account } from '../accounts/account';
import { commands } from '../contributions/commands';
import { codeOf } from '../diagnostics/diagnostic';
import { type NamedRequest } from '../subjectAtHand';
import { titleOf } from '../titleOf';

/** What an administrator can give. */
const administrated: readonly string[] = [
  'missing-permission',
  'missing-scope',
  'not-licensed',
  'division-not-held',
  'no-outbound-route',
] satisfies FindingCode[];

/** What an organization knows better than the catalog, so that signing in settles it. */
const openOffline: readonly string[] = [
  'unknown-permission',
  'undocumented-operation',
  'preview-operation',
] satisfies FindingCode[];

/** What can be done about a diagnostic with an account, where the text is not to be changed. */
export function accountActions(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  account: Account | undefined,
): vscode.CodeAction[] {
  const code = codeOf(diagnostic) ?? '';
  if (administrated.includes(code)) {
    const { id } = commands.copyForAdministrator;
    const title = titleOf(commands.copyForAdministrator);
    const offset = document.offsetAt(diagnostic.range.start);
    const named: NamedRequest = { uri: document.uri.toString(), offset };
    return [action(title, diagnostic, { command: id, title, arguments: [named] })];
  }
  if (code === 'token-refused' || (account === undefined && openOffline.includes(code))) {
    const { id } = commands.signIn;
    const title = titleOf(commands.signIn);
    return [action(title, diagnostic, { command: id, title })];
  }
  return [];
}

function action(title: string, diagnostic: vscode.Diagnostic, command: vscode.Command): vscode.CodeAction {
  const offered = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  offered.command = command;
  offered.diagnostics = [diagnostic];
  return offered;
}
