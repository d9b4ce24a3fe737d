import * as vscode from 'vscode';
import { Sentence } from './sentence';

/**
 * The clipboard's text. Read only when a command asks for it.
 * @throws Sentence where it holds none; `remedy` says what to do then.
 */
export async function clipboardText(remedy: string): Promise<string> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') throw new Sentence(vscode.l10n.t('The clipboard holds no text. {0}', remedy));
  return text;
}
