import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, type CommandId } from '../../src/editor/contributions/commands';
import { har, harEntry, refusalBody } from '../support/har';
import { choosing } from './files';
import { active, closeAll, copy, report, run } from './hands';
import { be, signOutAll } from './identity';
import { MemoryFiles } from './memoryFiles';
import { ours, until } from './problems';

const queue = `GET https://api.mypurecloud.com/api/v2/routing/queues/x

HTTP/1.1 403 Forbidden

${JSON.stringify(refusalBody(403, 'missing.permissions', 'Unable to perform the requested action. You are missing the following permission(s): [routing:queue:view]'))}
`;
const wrong = 'GET https://api.mypurecloud.com/api/v2/routing/queuez\n';
const recording = har([
  harEntry({
    url: 'https://api.mypurecloud.com/api/v2/users/me',
    status: 400,
    answer: refusalBody(400, 'not.a.user', 'This request requires a user context.'),
  }),
]);

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

async function told(document: vscode.TextDocument, word: string): Promise<string> {
  const place = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((one) => (typeof one === 'string' ? one : one.value))
    .join('\n');
}

/** Runs a command that asks where to save, and answers what it says. */
async function saving(command: CommandId, saved: vscode.Uri): Promise<string[]> {
  let said: string[] = [];
  await choosing({ saved }, async () => void (said = await run(command)));
  return said;
}

for (const [kind, scheme, isReadonly] of [
  ['on no disk', 'doctor-memory', false],
  ['that may only be read', 'doctor-readonly', true],
] as const)
  describe(`files ${kind}`, () => {
    let files: MemoryFiles;
    before(() => {
      files = new MemoryFiles(scheme, { isReadonly });
    });
    after(async () => {
      await closeAll();
      files.dispose();
    });
    beforeEach(async () => {
      await closeAll();
      await copy('');
    });

    it('are diagnosed', async () => {
      await open(files.put('queue.http', queue));
      assert.deepEqual(await run(commands.diagnoseRequest.id), []);
      assert.match(report(), /routing:queue:view/);
      assert.deepEqual(await run(commands.goToRequest.id), []);
      assert.equal(active().uri.scheme, scheme);
    });

    it('tell what they mean', async () => {
      const document = await open(files.put('queue.http', queue));
      assert.match(await told(document, 'queues'), /routing:queue:view/);
    });

    it(isReadonly ? 'have no problems, for nobody can mend them' : 'have problems', async () => {
      const document = await open(files.put('wrong.http', wrong));
      if (!isReadonly) return until(() => ours(document).length > 0).then(() => isProblem(document));
      assert.deepEqual(ours(document), []);
    });

    it('are read as recordings', async () => {
      assert.deepEqual(await run(commands.diagnoseHar.id, files.put('session.har', recording)), []);
      assert.match(report(), /not\.a\.user/);
    });

    it('say in a sentence that a recording is not there', async () => {
      const [said] = await run(commands.diagnoseHar.id, files.at('none.har'));
      assert.match(said ?? '', /none\.har cannot be read: choose a HAR file that is there/);
    });

    it('take what is saved, or say that they do not', async () => {
      await be('agent');
      try {
        await open(files.put('queue.http', queue));
        await run(commands.diagnoseRequest.id);
        const said = [
          ...(await saving(commands.saveReport.id, files.at('report.md'))),
          ...(await saving(commands.exportEvidence.id, files.at('evidence.json'))),
        ];
        if (isReadonly)
          return assert.deepEqual(said, [
            'report.md cannot be written there: choose another place for it.',
            'evidence.json cannot be written there: choose another place for it.',
          ]);
        assert.deepEqual(said, []);
        assert.match(files.textOf('report.md'), /routing:queue:view/);
        assert.match(files.textOf('evidence.json'), /"responses"/);
      } finally {
        await signOutAll();
      }
    });

    it('say in a sentence that there is no evidence', async () => {
      await open(files.put('queue.http', queue));
      let said: string[] = [];
      await choosing(
        { opened: files.at('none.json') },
        async () => void (said = await run(commands.replayEvidence.id)),
      );
      assert.deepEqual(said, [
        'none.json cannot be read: choose a file of evidence that is there and may be read.',
      ]);
    });

    it('are bound to no operation where no folder of theirs is open', async () => {
      await open(files.put('body.json', '{}'));
      const [said] = await run(commands.bindFile.id);
      assert.match(said ?? '', /in a folder of the workspace/);
    });
  });

function isProblem(document: vscode.TextDocument): void {
  assert.ok(ours(document).length > 0, 'there is a problem');
}
