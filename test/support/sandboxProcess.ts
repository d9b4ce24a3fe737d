import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../rig/places';

/** The sandbox of the command line that ships, in a process of its own. */
export interface SandboxProcess {
  readonly url: string;
  token(identity: string): Promise<string>;
  close(): Promise<void>;
}

export async function startSandboxProcess(): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'sandbox', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) resolve(said);
    });
    void ended.then(() => reject(new Error(`the sandbox ended before it listened: ${said}`)));
  });
  const { url, tokenFolder } = JSON.parse(line) as { url: string; tokenFolder: string };
  return {
    url,
    token: (identity) => readFile(join(tokenFolder, identity), 'utf8'),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What the sandbox says to a token: a status. */
export async function statusOf({ url }: SandboxProcess, token: string): Promise<number> {
  const answer = await fetch(`${url}/api/v2/tokens/me`, { headers: { authorization: `Bearer ${token}` } });
  return answer.status;
}

/** Id of the OAuth client that people sign in through. */
export async function doctorId(sandbox: SandboxProcess): Promise<string> {
  const headers = { authorization: `Bearer ${await sandbox.token('admin')}` };
  const answer = await fetch(`${sandbox.url}/api/v2/oauth/clients`, { headers });
  const { entities } = (await answer.json()) as { entities: { id: string; name: string }[] };
  return entities.find(({ name }) => name === 'Permission Doctor')?.id ?? '';
}
