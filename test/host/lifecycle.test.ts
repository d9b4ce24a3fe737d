import assert from 'node:assert/strict';
import { type ServerResponse } from 'node:http';
import { commands } from '../../src/editor/contributions/commands';
import { record } from '../unit/platform/recorder';
import { Composition } from './composition';
import { closeAll, copy } from './hands';
import { openFile } from './problems';
import { kept } from './fakeStorage';

const MINE = 'permissionDoctor.accounts';

describe('the end of the extension', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));
  afterEach(closeAll);

  it('leaves nothing registered: no command, provider, view or listener', () => {
    const doctor = new Composition();
    for (const { id } of Object.values(commands)) assert.ok(doctor.handlers.has(id), id);
    assert.ok(doctor.left.includes('registerHoverProvider'), doctor.left.join());
    assert.ok(doctor.left.includes('onDidChangeTextDocument'), doctor.left.join());
    doctor.dispose();
    assert.deepEqual(doctor.left, []);
  });

  it('lets it begin anew, and that end leaves nothing either', () => {
    for (let round = 0; round < 2; round++) {
      const doctor = new Composition();
      assert.ok(doctor.left.length > 60, `${doctor.left.length}`);
      doctor.dispose();
      assert.deepEqual(doctor.left, []);
    }
  });

  it('ends a diagnosis that waits for the platform without a defect', async () => {
    const waiting: ServerResponse[] = [];
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const platform = await record((_line, response) => {
      waiting.push(response);
      asked();
    });
    const doctor = new Composition();
    try {
      const { storage } = doctor;
      const mara = kept('mara', {}, { base: platform.url });
      storage.secrets.set(MINE, JSON.stringify([mara]));
      await doctor.run(commands.switchAccount.id);
      await copy('');
      await openFile('leaving.http', 'GET https://api.mypurecloud.com/api/v2/routing/queues\n');
      const diagnosing = doctor.run(commands.checkFile.id);
      await isAsked;
      doctor.deactivate();
      const sent = platform.seen.length;
      for (const response of waiting) response.destroy();
      await diagnosing;
      assert.equal(platform.seen.length, sent, 'nothing is sent after the end');
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(doctor.left, []);
      assert.deepEqual(unhandled, []);
      assert.doesNotMatch(doctor.logged.join('\n'), /failed/);
    } finally {
      doctor.dispose();
      await platform.close();
    }
  });
});
