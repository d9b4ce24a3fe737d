import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { permissionDoctor } from '../../support/commandLine';

const CLI = join(__dirname, '../../../dist/cli.js');

interface Opened {
  readonly url: string;
  readonly identities: readonly string[];
  readonly tokenFolder: string;
}

describe('permission-doctor sandbox', () => {
  it('opens the organization with tokens for its user alone, and takes them along when it ends', async () => {
    const child = spawn(process.execPath, [CLI, 'sandbox', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const { url, identities, tokenFolder } = JSON.parse(line.toString()) as Opened;
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
      assert.ok(identities.includes('agent'));
      const file = join(tokenFolder, 'agent');
      const token = readFileSync(file, 'utf8');
      assert.ok(!line.includes(token), 'a token was printed');
      if (process.platform !== 'win32') {
        assert.equal(statSync(file).mode & 0o077, 0);
        assert.equal(statSync(tokenFolder).mode & 0o077, 0);
      }
      const { status } = await permissionDoctor(['whoami', '--base-url', url], '', {
        GENESYSCLOUD_ACCESS_TOKEN: token,
        HTTP_PROXY: '',
        http_proxy: '',
      });
      assert.equal(status, 0);
      child.kill('SIGINT');
      assert.deepEqual((await ended)[0], 0);
      assert.ok(!existsSync(tokenFolder));
    } finally {
      child.kill('SIGKILL');
    }
  });
});
