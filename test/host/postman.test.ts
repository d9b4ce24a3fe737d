import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { active, closeAll, report } from './hands';
import { openFile } from './problems';

const collection = JSON.stringify(
  {
    info: {
      name: 'Skills',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'Add a skill',
        request: {
          method: 'POST',
          body: { mode: 'raw', raw: '{ "name": "Rescue" }' },
          url: { raw: 'https://api.mypurecloud.com/api/v2/routing/skills' },
        },
      },
      { name: 'Somebody else', request: 'https://example.org/' },
    ],
  },
  null,
  2,
);

const lensesOf = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);

describe('a Postman collection', () => {
  beforeEach(async () => {
    await openFile('skills.postman_collection.json', collection);
  });
  afterEach(closeAll);

  it('has a lens at each request of the platform, which diagnoses it', async () => {
    const lenses = (await lensesOf(active().uri)).filter(({ command }) =>
      command?.title.startsWith('Diagnose · needs'),
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Diagnose · needs ANY routing:skill:manage, routing:skill:create'],
    );
    const [lens] = lenses;
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
    assert.match(report(), /POST \/api\/v2\/routing\/skills/);
  });

  it('tells its requests as symbols', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      active().uri,
    );
    const names = (found ?? []).map(({ name }) => name);
    assert.ok(names.includes('POST /api/v2/routing/skills'), names.join());
  });
});
