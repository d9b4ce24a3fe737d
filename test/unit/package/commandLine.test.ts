import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

describe('the packed command line', function () {
  this.timeout(180_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'permission-doctor-pack-'));
    npm('pack', root, '--ignore-scripts', '--pack-destination', folder);
    const packed = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
    assert.equal(packed.length, 1);
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    npm('install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${packed[0]}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function npm(...args: readonly string[]): void {
    execFileSync('npm', args, { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' });
  }

  function run(args: readonly string[], input = ''): string {
    const command = join(folder, 'node_modules/.bin/permission-doctor');
    return execFileSync(process.execPath, [command, ...args], { cwd: folder, input, encoding: 'utf8' });
  }

  it('brings no other package', () =>
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['genesys-permission-doctor'],
    ));

  it('says what it can', () => assert.match(run(['--help']), /permission-doctor diagnose/));

  it('diagnoses a call, with an identity of the sandbox that it brings along', () => {
    const request = 'GET https://api.mypurecloud.com/api/v2/users/me\nAuthorization: Bearer {{token}}\n';
    const { verdict } = JSON.parse(run(['diagnose', '-', '--sandbox', 'supervisor', '--json'], request)) as {
      verdict: string;
    };
    assert.equal(verdict, 'allowed');
  });
});
