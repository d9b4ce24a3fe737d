import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type CommandId } from '../../src/editor/contributions/commands';

/** What a person answers to the questions of a command, in their order: the label of a choice or of a button, or a text to type. */
export type Answers = readonly (string | undefined)[];

/** What a command said without asking, and asked: titles and placeholders of its questions. */
export interface Heard {
  readonly said: readonly string[];
  readonly asked: readonly string[];
  /** Labels of the last list to choose from. */
  readonly offered: readonly string[];
}

/**
 * Runs a command whose questions are answered as told; `undefined` gives a question up. What is typed has to be taken by
 * the question's own check, else the command is given up as a person would have to, and the check's sentence is heard.
 * @param run how the command is run, where not by the editor
 */
export async function answering(
  command: CommandId,
  answers: Answers,
  run: (command: CommandId) => PromiseLike<unknown> = (id) => vscode.commands.executeCommand(id),
): Promise<Heard> {
  const left = [...answers];
  const said: string[] = [];
  const asked: string[] = [];
  let offered: string[] = [];
  const { window } = vscode;
  const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage, showErrorMessage } =
    window;
  const message = (text: string, ...rest: unknown[]) => {
    const isQuestion = rest.some((one) => typeof one === 'object' && one !== null && 'modal' in one);
    if (!isQuestion) return Promise.resolve(void said.push(text));
    asked.push(text);
    return Promise.resolve(left.shift());
  };
  // The test lies in the extension's folder, so both have the same API object.
  Object.assign(window, {
    showQuickPick: (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      asked.push(`${options?.title}: ${options?.placeHolder}`);
      offered = items.map(({ label }) => label);
      const answer = left.shift();
      if (answer === undefined) return Promise.resolve(undefined);
      const picked = items.find(({ label }) => label === answer);
      assert.ok(picked, `"${answer}" is none of: ${offered.join(', ')}`);
      return Promise.resolve(picked);
    },
    showInputBox: async (options: vscode.InputBoxOptions) => {
      asked.push(`${options.title}: ${options.prompt}${options.password ? ' (hidden)' : ''}`);
      const answer = left.shift();
      const flaw = answer === undefined ? undefined : await options.validateInput?.(answer);
      if (typeof flaw !== 'string') return answer;
      said.push(flaw);
      return undefined;
    },
    showInformationMessage: message,
    showWarningMessage: message,
    showErrorMessage: message,
  });
  try {
    await run(command);
  } finally {
    Object.assign(window, {
      showQuickPick,
      showInputBox,
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
    });
  }
  assert.deepEqual(left, [], `not asked for: asked were ${asked.join(' | ')}, said was ${said.join(' | ')}`);
  return { said, asked, offered };
}

/** Puts something else in the place of what opens pages in the browser, while `work` is done. */
export async function asBrowser<T>(
  open: (page: string) => Promise<boolean>,
  work: () => Promise<T>,
): Promise<T> {
  const { env } = vscode;
  const { openExternal } = env;
  Object.assign(env, { openExternal: (page: unknown) => open(String(page)) });
  try {
    return await work();
  } finally {
    Object.assign(env, { openExternal });
  }
}
