import assert from 'node:assert/strict';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { scenarios } from '../../../src/sandbox/scenarios';
import type { Answer } from '../../../src/report/answer';
import { permissionDoctor } from '../../support/commandLine';
import { withAnswer } from '../../support/sandboxAnswer';

describe('the command line, live: a scenario for each cause', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  for (const { cause, identity, request, accepted } of scenarios.filter((one) => one.identity !== 'nobody')) {
    it(`${cause}, as it comes back to ${identity}`, async () => {
      const token = sandbox.tokens[identity] ?? assert.fail();
      const text = await withAnswer(request, sandbox.url, token);
      const { status, out } = await permissionDoctor(
        ['diagnose', '--live', '--json', '--base-url', sandbox.url],
        text,
        { GENESYSCLOUD_ACCESS_TOKEN: token, HTTP_PROXY: '', http_proxy: '', ALL_PROXY: '', all_proxy: '' },
      );
      assert.deepEqual([status, (JSON.parse(out) as Answer).cause], [accepted ? 0 : 1, cause]);
      assert.ok(!out.includes(token));
    });
  }
});
