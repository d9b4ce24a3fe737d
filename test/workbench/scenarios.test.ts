import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios } from '../../src/sandbox/scenarios';
import { withAnswer } from '../support/sandboxAnswer';
import { startSandboxProcess, type SandboxProcess } from '../support/sandboxProcess';
import { takeSeat } from './seat';

/** As few sign-ins as there are identities: first who has no account at all. */
const byIdentity = [...scenarios].sort(
  (a, b) =>
    Number(b.identity === 'nobody') - Number(a.identity === 'nobody') || a.identity.localeCompare(b.identity),
);

describe('A person who is refused in the sandbox organization', () => {
  const seat = takeSeat();
  let sandbox: SandboxProcess;
  let signedIn = 'nobody';
  before(async () => {
    sandbox = await startSandboxProcess();
    for (const { cause, identity, request } of scenarios) {
      const token = identity === 'nobody' ? undefined : await sandbox.token(identity);
      writeFileSync(join(seat.folder, `${cause}.http`), await withAnswer(request, sandbox.url, token));
    }
  });
  after(() => sandbox.close());

  /** Becomes somebody of the organization, and sees in the status bar that it is so. */
  async function be(identity: string): Promise<void> {
    if (signedIn === identity) return;
    const { palette, quickPick, statusBar } = seat.person;
    await palette.run('Permission Doctor: Use the Sandbox Organization');
    await quickPick.choose(identity);
    await statusBar.item(`(${identity})`).waitFor();
    signedIn = identity;
  }

  for (const { cause, identity } of byIdentity) {
    it(`reads from the palette that it is ${cause}, as ${identity}`, async () => {
      const { editor, palette } = seat.person;
      await be(identity);
      await editor.open(`${cause}.http`);
      await palette.run('Permission Doctor: Diagnose Request');
      await editor.reads(`Cause: \`${cause}\``);
      if (identity !== 'nobody') await editor.reads(`(${identity}) ·`);
    });
  }
});
