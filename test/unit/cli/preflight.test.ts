import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionDoctor } from '../../support/commandLine';

const PROJECTS = 'test/fixtures/preflight';

interface Told {
  readonly operations: readonly { readonly operationId: string }[];
  readonly comparison: { readonly overall: string } | null;
  readonly coverage: {
    readonly read: number;
    readonly passedOver: readonly { readonly why: string; readonly files: readonly string[] }[];
    readonly foldersLeftOut: readonly string[];
  };
}

describe('permission-doctor preflight', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permission-doctor-'));
  });
  after(() => rm(folder, { recursive: true }));

  const told = async (...args: string[]) => {
    const { status, out } = await permissionDoctor(['preflight', ...args, '--json']);
    return { status, ...(JSON.parse(out) as Told) };
  };

  it('tells what a project needs, and ends with 0 where nothing is against it', async () => {
    const { status, out } = await permissionDoctor(['preflight', `${PROJECTS}/python-script`]);
    assert.equal(status, 0);
    assert.match(out, /^What this workspace needs\n\n6 documented operations, in 2 files that were read\.\n/);
    assert.match(out, /^- analytics:readonly for 1 operation; analytics would do as well$/m);
    assert.match(out, /^- GET \/api\/v2\/tokens\/me: no permission; tokens\.sh:3$/m);
  });

  it('ends with 1 where a call is undocumented, and names what was meant', async () => {
    const { status, out } = await permissionDoctor(['preflight', `${PROJECTS}/node-service`]);
    assert.equal(status, 1);
    assert.match(
      out,
      /^- GET \/api\/v2\/users\/\{\{userId\}\}\/permissions: src\/presence\.mjs:15\. Near it: GET \/api\/v2\/users\/\{subjectId\}\/roles/m,
    );
  });

  it('compares with an identity of the sandbox', async () => {
    const agent = await told(`${PROJECTS}/go-and-csharp`, '--sandbox', 'agent');
    assert.deepEqual([agent.status, agent.comparison?.overall], [1, 'missing']);
    assert.ok(!JSON.stringify(agent).includes('redacted'));
    const alone = await told(`${PROJECTS}/go-and-csharp`);
    assert.deepEqual([alone.status, alone.comparison], [0, null]);
  });

  it('compares with an evidence bundle, and says what that does not tell', async () => {
    const bundle = join(folder, 'bundle.json');
    await writeFile(bundle, '{"responses":{"GET /api/v2/tokens/me":{"status":403,"body":{}}}}');
    const { status, comparison } = await told(`${PROJECTS}/go-and-csharp`, '--evidence', bundle);
    assert.deepEqual([status, comparison?.overall], [1, 'unknown']);
  });

  it('prints a role, as the platform takes it and as Terraform does', async () => {
    const { out: role } = await permissionDoctor(['preflight', `${PROJECTS}/python-script`, '--role']);
    const { name, permissionPolicies } = JSON.parse(role) as { name: string; permissionPolicies: object[] };
    assert.equal(name, 'python-script');
    assert.ok(
      permissionPolicies.some(
        (policy) =>
          JSON.stringify(policy) === '{"domain":"directory","entityName":"user","actionSet":["delete"]}',
      ),
    );
    const { out: terraform } = await permissionDoctor([
      'preflight',
      `${PROJECTS}/python-script`,
      '--terraform',
    ]);
    assert.match(terraform, /^resource "genesyscloud_auth_role" "python_script" \{\n/);
    assert.equal(terraform.split('permission_policies {').length - 1, permissionPolicies.length);
  });

  it('leaves out foreign folders, links, huge and binary files, and says so', async () => {
    const project = join(folder, 'project');
    const write = async (path: string, text: string) => {
      await mkdir(join(project, path, '..'), { recursive: true });
      await writeFile(join(project, path), text);
    };
    const call = 'new PlatformApi().getUsersMe();';
    await write('src/a.js', call);
    await write('node_modules/x/index.js', 'routingApi.deleteRoutingQueue(1);');
    await write('src/huge.js', `${call}${' '.repeat(1024 * 1024)}`);
    await write('src/binary.js', `\0${call}`);
    await symlink(project, join(project, 'loop')).catch(() => undefined);
    const { operations, coverage } = await told(project);
    assert.deepEqual(
      operations.map(({ operationId }) => operationId),
      ['getUsersMe'],
    );
    assert.deepEqual(coverage, {
      read: 1,
      passedOver: [
        { why: 'not text', files: ['src/binary.js'] },
        { why: 'larger than 1 MB', files: ['src/huge.js'] },
      ],
      foldersLeftOut: ['node_modules'],
    });
  });

  it('ends with 2 where there is no folder, and with 3 where none is named', async () => {
    const missing = await permissionDoctor(['preflight', join(folder, 'nowhere')]);
    assert.equal(missing.status, 2);
    assert.match(missing.err, /^permission-doctor: .*nowhere is no folder that can be read: name the folder/);
    assert.equal((await permissionDoctor(['preflight'])).status, 3);
  });
});
