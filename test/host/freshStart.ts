import type Mocha from 'mocha';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll } from './hands';

/** The folder as `hostTests.ts` made it. */
const samples = join(__dirname, '../../samples');

/** Has the tests of each file begin with what a fresh host has: no editor, an empty clipboard, the samples alone. */
export function startFilesAfresh(mocha: Mocha): void {
  mocha.suite.on('pre-require', (context) => {
    const { describe, before } = context;
    let isFirst = true;
    const first: typeof describe = Object.assign((title: string, define: (this: Mocha.Suite) => void) => {
      const goesFirst = isFirst;
      isFirst = false;
      return describe(title, function () {
        if (goesFirst) before('begins afresh', startAfresh);
        define.call(this);
      });
    }, describe);
    context.describe = first;
  });
}

async function startAfresh(): Promise<void> {
  await closeAll();
  await vscode.env.clipboard.writeText('');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return;
  const { fsPath } = folder.uri;
  for (const name of readdirSync(fsPath)) rmSync(join(fsPath, name), { recursive: true, force: true });
  cpSync(samples, fsPath, { recursive: true });
}
