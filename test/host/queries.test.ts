import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { answering } from './dialogue';
import { choosing } from './files';
import { closeAll, copy, report, run, sample } from './hands';
import { be, signOutAll } from './identity';
import { openFile } from './problems';

const skill = 'POST https://api.mypurecloud.com/api/v2/routing/skills\n\n{ "name": "Rescue" }\n';

const inFolder = (name: string) => vscode.Uri.joinPath(sample(), '..', name);
const read = async (uri: vscode.Uri) => Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
const parsed = async (uri: vscode.Uri) => JSON.parse(await read(uri)) as Record<string, unknown>;

describe('what can be asked of the organization', () => {
  before(() => be('admin'));
  beforeEach(closeAll);
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('is which route a number takes, and whose it is', async () => {
    const { said } = await answering(commands.queryRoutes.id, ['+13175550142']);
    assert.deepEqual(said, []);
    assert.match(report(), /^# Outbound routes, and which of them `\+13175550142` takes\n/);
    assert.match(report(), /^\+13175550142 (is assigned to nobody|belongs to)/m);
    assert.match(report(), /^`\+13175550142`: classified .+, taken by the route .+\.$/m);
    assert.match(report(), /^\| Priority \| Number plan \| Matches \| Classification \|$/m);
    assert.match(report(), /^## What was asked$/m);
  });

  it('is no route of what is no number', async () => {
    const { said } = await answering(commands.queryRoutes.id, ['the office']);
    assert.match(said.join(), /^Write digits alone/);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('can be saved as Markdown, and as data', async () => {
    await answering(commands.queryRoutes.id, ['']);
    const markdown = report();
    const [asText, asData] = [inFolder('routes.md'), inFolder('routes.json')];
    await choosing({ saved: asText }, () => run(commands.saveReport.id));
    assert.equal(await read(asText), markdown);
    await choosing({ saved: asData }, () => run(commands.saveReport.id));
    const data = await parsed(asData);
    assert.equal(data.schemaVersion, 1);
    assert.ok(Array.isArray(data.sites) && data.sites.length > 0);
  });

  it('says who has to sign in, and how', async () => {
    await signOutAll();
    for (const { id } of [commands.queryRoutes, commands.queryPermissions, commands.checkFile])
      assert.match((await run(id)).join(), /^Nobody is signed in: run Permission Doctor: Sign In…/);
    await be('admin');
  });
});

describe('evidence', () => {
  beforeEach(async () => {
    await closeAll();
    await copy('');
  });
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('is exported without a secret, and replays to the same answer where nobody is signed in', async () => {
    await be('supervisor');
    await openFile('skill.http', skill);
    await run(commands.diagnoseRequest.id);
    const cause = /^Cause: .+$/m.exec(report())?.[0];
    assert.equal(cause, 'Cause: `role-permission`, confidence high.');
    const file = inFolder('evidence.json');
    await choosing({ saved: file }, () => run(commands.exportEvidence.id));
    assert.ok('GET /api/v2/authorization/subjects/me' in ((await parsed(file)).responses as object));
    assert.doesNotMatch(await read(file), /Bearer/);
    await signOutAll();
    await openFile('skill.http', skill);
    await choosing({ opened: file }, async () => assert.deepEqual(await run(commands.replayEvidence.id), []));
    assert.match(report(), /^> With the evidence of evidence\.json; nothing was asked\.$/m);
    assert.equal(/^Cause: .+$/m.exec(report())?.[0], cause);
  });

  it('that is none is refused in one sentence', async () => {
    const { uri } = await openFile('broken.json', '{ "responses": ');
    await openFile('skill.http', skill);
    await choosing({ opened: uri }, async () =>
      assert.match((await run(commands.replayEvidence.id)).join(), /^The evidence is not valid JSON/),
    );
  });

  it('is not exported where nobody was asked', async () => {
    assert.match((await run(commands.exportEvidence.id)).join(), /^There is no evidence yet/);
  });
});

describe('texts for others', () => {
  const clipboard = () => vscode.env.clipboard.readText();
  beforeEach(closeAll);
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('ask the administrator for what is missing, from the report as from the request', async () => {
    await be('supervisor');
    await openFile('skill.http', skill);
    assert.deepEqual(await run(commands.copyForAdministrator.id), [
      'The request for the administrator is in the clipboard.',
    ]);
    const fromRequest = await clipboard();
    assert.match(fromRequest, /^Please allow: POST \/api\/v2\/routing\/skills\n[^]+routing:skill:manage/);
    await run(commands.diagnoseRequest.id);
    await copy('');
    await run(commands.copyForAdministrator.id);
    assert.match(await clipboard(), /^Please allow: POST \/api\/v2\/routing\/skills\n/);
  });

  it('ask which operation it is about where neither editor nor clipboard holds a request', async () => {
    await be('supervisor');
    await run(commands.refreshExplorer.id);
    await copy('');
    const titles: (string | undefined)[] = [];
    const { createQuickPick } = vscode.window;
    Object.assign(vscode.window, {
      createQuickPick: () => {
        const box = createQuickPick();
        const show = box.show.bind(box);
        box.show = () => {
          titles.push(box.title);
          show();
          box.hide();
        };
        return box;
      },
    });
    try {
      assert.deepEqual(await run(commands.copyForAdministrator.id), []);
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
    assert.deepEqual(titles, [commands.findOperation.title]);
  });

  it('show Genesys the answer that came, where one did', async () => {
    await openFile('skill.http', skill);
    assert.match(
      (await run(commands.copyForVendor.id)).join(),
      /^There is no answer that Genesys could look up/,
    );
    await openFile(
      'refused.http',
      `${skill}\nHTTP/1.1 403 Forbidden\n\n{"status":403,"code":"not.authorized"}\n`,
    );
    await run(commands.copyForVendor.id);
    assert.match(await clipboard(), /^POST \/api\/v2\/routing\/skills was answered with 403/);
  });
});
