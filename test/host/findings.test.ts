import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { findingCodes } from '../../src/inspection/rules';
import { answeredRows, rows } from './findingRows';
import { closeAll, run } from './hands';
import { be, signOutAll } from './identity';
import { change, openFile, told, until } from './problems';

const { checkFile } = commands;

/** Waits until a document has exactly these findings of a code. */
async function has(document: vscode.TextDocument, code: string, expected: readonly string[]): Promise<void> {
  const ofCode = () => told(document).filter((one) => one.startsWith(`${code} `));
  await until(() => JSON.stringify(ofCode()) === JSON.stringify(expected));
  assert.deepEqual(ofCode(), expected, `of ${told(document).join(', ')}`);
}

/** Asks what bears on the document; that it was answered shows in the lenses, where the offer to ask is gone. */
async function check({ uri }: vscode.TextDocument): Promise<void> {
  assert.deepEqual(await run(checkFile.id), []);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  assert.ok(lenses.length > 0);
  assert.ok(lenses.every(({ command }) => command?.command !== checkFile.id));
}

describe('every code', () => {
  beforeEach(closeAll);
  after(closeAll);

  it('has a row here', () => {
    assert.deepEqual([...Object.keys(rows), ...Object.keys(answeredRows)].sort(), findingCodes);
  });

  for (const [code, { at, has: text, hasNot, file = `${code}.http` }] of Object.entries(rows))
    it(`${code} comes with what is wrong, and goes with it`, async () => {
      const document = await openFile(file, text);
      await has(document, code, [`${code} ${at}`]);
      await change(document, text, hasNot);
      await has(document, code, []);
    });

  describe('that rests on answers', () => {
    after(signOutAll);

    for (const [code, row] of Object.entries(answeredRows))
      it(`${code} comes with what is wrong, and not with what nearly is`, async () => {
        await be(row.as);
        const document = await openFile(`${code}.http`, row.has);
        await has(document, code, []);
        await check(document);
        await has(document, code, [`${code} ${row.at}`]);
        if (row.nearlyAs !== undefined) await be(row.nearlyAs);
        if (row.hasNot !== row.has) await change(document, row.has, row.hasNot);
        await check(document);
        await has(document, code, []);
      });
  });
});
