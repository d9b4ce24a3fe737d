import assert from 'node:assert/strict';
import { commands } from '../../src/editor/contributions/commands';
import { closeAll, copy, report, run } from './hands';
import { be, signOutAll } from './identity';
import { openFile } from './problems';

const diagnose = () => run(commands.diagnoseRequest.id);
const skill = 'POST https://api.mypurecloud.com/api/v2/routing/skills\n\n{ "name": "Rescue" }\n';

// That each cause is found, as it comes back, is seen at the workbench: test/workbench/scenarios.test.ts.
describe('Diagnose Request, signed in', () => {
  beforeEach(closeAll);
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('says as whom it asked, what, and when', async () => {
    await be('supervisor');
    await openFile('skill.http', skill);
    await diagnose();
    assert.match(
      report(),
      /^> Asked as .+supervisor.+, and the request was not sent; what was asked, and when, stands at the end\.$/m,
    );
    assert.match(report(), /^## What was asked\n\nAs \*\*.+supervisor.+\*\*, at `127\.0\.0\.1:\d+`, 20/m);
    assert.match(report(), /^\| `GET \/api\/v2\/authorization\/subjects\/me` \| 200 \| /m);
  });

  it('explains a copied error with the evidence of who is signed in', async () => {
    await be('supervisor');
    await copy(
      'POST /api/v2/routing/skills\n\nHTTP/1.1 403 Forbidden\n\n{"status":403,"code":"missing.any.permissions","message":"Unable to perform the requested action. You are missing the following permission(s): routing:skill:manage"}',
    );
    assert.deepEqual(await run(commands.explainError.id), []);
    assert.match(report(), /`routing:skill:manage` is missing/);
    assert.match(report(), /^## What was asked/m);
  });

  it('asks nothing about a text that is no request', async () => {
    await be('supervisor');
    await openFile('diary.txt', 'Dear diary,\n');
    await copy('Dear clipboard,');
    assert.equal((await diagnose()).length, 1);
  });

  it('says what signing in would settle where nobody is signed in', async () => {
    await signOutAll();
    await openFile('skill.http', skill);
    await diagnose();
    assert.match(
      report(),
      /^> Diagnosed from the text alone, for nobody is signed in\. Run Permission Doctor: Sign In…/,
    );
    assert.doesNotMatch(report(), /What was asked/);
  });
});
