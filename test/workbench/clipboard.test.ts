import assert from 'node:assert/strict';
import { takeSeat } from './seat';

const diagnose = 'Permission Doctor: Diagnose Request';
const decode = 'Permission Doctor: Decode Token from Clipboard';
const explain = 'Permission Doctor: Explain Error from Clipboard';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: 'https://login.mypurecloud.de', sub: 'someone', exp: 1_700_000_000 };
const signature = 'c2lnbmF0dXJlLW5vYm9keS1tYXktc2Vl';
const jwt = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${signature}`;
const opaque = 'Zr3kq0V8sT1mXy7LwN5bC2dJ9fGhPaQe4uRiKoB6vEnMtS-YxD_HzWlUcIjFgAp0';
const refusal = {
  status: 403,
  code: 'missing.any.permissions',
  message:
    'Unable to perform the requested action. You must have at least one of the following permissions assigned: [routing:queue:view]',
  contextId: '6f0d4b1e-5d0c-4a6e-9c55-6a1a7b8c9d0e',
};

describe('A person with something in the clipboard', () => {
  const seat = takeSeat();

  beforeEach(() => seat.person.palette.run('View: Close All Editors'));

  it('reads what a JWT says', async () => {
    const { clipboard, editor, palette } = seat.person;
    await clipboard.put(`Authorization: Bearer ${jwt}`);
    await palette.run(decode);
    await editor.shows('Token from Clipboard');
    const text = await editor.text();
    assert.match(text, /login\.mypurecloud\.de/);
    assert.match(text, /not verified/);
    assert.ok(!text.includes(signature));
  });

  it('reads what an opaque token does not say, and which call does', async () => {
    const { clipboard, editor, palette } = seat.person;
    await clipboard.put(opaque);
    await palette.run(decode);
    await editor.shows('Token from Clipboard');
    const text = await editor.text();
    assert.match(text, /GET \/api\/v2\/tokens\/me/);
    assert.ok(!text.includes(opaque));
  });

  it('is told in a sentence that rubbish is no token', async () => {
    const { clipboard, notifications, palette } = seat.person;
    await clipboard.put('Dear diary, today the API refused me again.');
    await palette.run(decode);
    assert.doesNotMatch(await notifications.says('copy the access token'), /Dear diary|an error of its own/);
  });

  it('has a copied error explained', async () => {
    const { clipboard, editor, palette } = seat.person;
    await clipboard.put(JSON.stringify(refusal, undefined, 2));
    await palette.run(explain);
    await editor.shows(/Why refused/);
    assert.match(await editor.text(), /routing:queue:view/);
  });

  it('has a copied request diagnosed', async () => {
    const { clipboard, editor, palette } = seat.person;
    await clipboard.put(
      `curl -H 'Authorization: Bearer ${opaque}' https://api.mypurecloud.de/api/v2/routing/queues`,
    );
    await palette.run(diagnose);
    await editor.shows(/GET .api.v2.routing.queues/);
    const text = await editor.text();
    assert.match(text, /routing:queue:view/);
    assert.ok(!text.includes(opaque));
  });

  it('is told what to do where there is nothing', async () => {
    const { clipboard, notifications, palette } = seat.person;
    await clipboard.put('');
    await palette.run(diagnose);
    await notifications.says('Open the file with the request, or copy');
  });

  it('finds in the log what was done, and no secret', async () => {
    const { log, palette } = seat.person;
    await palette.run('Permission Doctor: Show Log');
    const text = await log.text(/Diagnosed:/);
    for (const secret of [opaque, signature]) assert.ok(!text.includes(secret.slice(0, 12)));
  });
});
