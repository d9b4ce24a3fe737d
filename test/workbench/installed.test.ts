import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vsix } from '../../scripts/package/vsix';
import { takeSeat } from './seat';

describe('A person who installed the package', () => {
  const seat = takeSeat({ packaged: vsix, isSpoilt: true });

  it('has it from the package, not from the source tree', () => {
    const extensions = join(seat.data, 'extensions');
    const [own, ...others] = readdirSync(extensions).filter((name) => name.includes('permission-doctor'));
    assert.ok(own !== undefined && others.length === 0);
    assert.ok(existsSync(join(extensions, own, 'dist/extension.js')));
    assert.ok(!existsSync(join(extensions, own, 'src')));
  });

  it('has the sample diagnosed, and reads why it is refused', async () => {
    const { editor, palette } = seat.person;
    await editor.open('outbound-call.http');
    await palette.run('Permission Doctor: Diagnose Request');
    await editor.shows(/Why refused/);
    const seconds = ((performance.now() - seat.readyAt) / 1000).toFixed(1);
    process.stdout.write(`    from the window being ready to the first answer: ${seconds} s\n`);
    const report = await editor.text();
    for (const said of ['calls:modify', 'CreateCallRequest', 'conversation:conference:add'])
      assert.ok(report.includes(said), said);
  });
});
