import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { active, closeAll, copy, report, run, write } from './hands';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = 'c2lnbmF0dXJlLW5vYm9keS1tYXktc2Vl';
const jwt = `${encode({ alg: 'RS256' })}.${encode({ iss: 'https://login.mypurecloud.de', exp: 1_700_000_000 })}.${signature}`;
const opaque = 'Zr3kq0V8sT1mXy7LwN5bC2dJ9fGhPaQe4uRiKoB6vEnMtS-YxD_HzWlUcIjFgAp0';

describe('Decode Token from Clipboard', () => {
  const decode = () => run(commands.decodeToken.id);
  beforeEach(closeAll);

  it('shows what a JWT says, and its signature nowhere', async () => {
    await copy(`Authorization: Bearer ${jwt}`);
    assert.deepEqual(await decode(), []);
    assert.match(report(), /login\.mypurecloud\.de/);
    assert.match(report(), /not verified/);
    assert.doesNotMatch(report(), new RegExp(signature));
  });

  it('says of an opaque token what cannot be known from it, and shows it nowhere', async () => {
    await copy(opaque);
    assert.deepEqual(await decode(), []);
    assert.match(report(), /GET \/api\/v2\/tokens\/me/);
    assert.doesNotMatch(report(), new RegExp(opaque));
  });

  it('says one sentence about rubbish, without repeating it', async () => {
    await write('left as it is');
    const rubbish = 'Dear clipboard, this is no token';
    await copy(rubbish);
    const said = await decode();
    assert.equal(said.length, 1);
    assert.doesNotMatch(said.join(), /an error of its own|Dear clipboard/);
    assert.equal(active().getText(), 'left as it is');
  });

  it('says what to do where the clipboard is empty', async () => {
    await copy(' \n');
    assert.match((await decode()).join(), /^The clipboard holds no text\. Copy the access token .+\.$/);
  });
});

describe('Explain Error from Clipboard', () => {
  const explain = () => run(commands.explainError.id);
  beforeEach(closeAll);

  it('explains a copied error, whatever the editor shows', async () => {
    await write('GET https://api.mypurecloud.com/api/v2/users/me\n');
    const code = 'missing.any.permissions';
    const message =
      'Unable to perform the requested action. You must have at least one of the following permissions assigned: [routing:queue:view]';
    await copy(JSON.stringify({ status: 403, code, message }));
    assert.deepEqual(await explain(), []);
    assert.match(report(), /routing:queue:view/);
    assert.doesNotMatch(report(), /users\/me/);
  });

  it('says what to do where the clipboard is empty', async () => {
    await copy('');
    assert.match((await explain()).join(), /^The clipboard holds no text\. Copy the error body .+\.$/);
  });
});

describe('the extension', () => {
  it('is there with every command of its table', async () => {
    const there = await vscode.commands.getCommands(true);
    for (const { id } of Object.values(commands)) assert.ok(there.includes(id), id);
  });
});
