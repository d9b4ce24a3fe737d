import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, type Sandbox } from '../sandbox/server';

/**
 * `sandbox`: opens the bundled organizations on the loopback interface until Ctrl+C. Its tokens go into files that only
 * the user can read, and the files go with it; no token is printed.
 */
export async function runSandbox(json: boolean): Promise<number> {
  const sandbox = await start();
  // A folder of mkdtemp is the user's own (mode 700).
  const folder = await mkdtemp(join(tmpdir(), 'permission-doctor-sandbox-'));
  try {
    await keepTokens(sandbox, folder);
    process.stdout.write(json ? asJson(sandbox, folder) : asText(sandbox, folder));
    await stopped();
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await sandbox.close();
  }
}

async function keepTokens({ tokens }: Sandbox, folder: string): Promise<void> {
  await Promise.all(
    Object.entries(tokens).map(([name, token]) => writeFile(join(folder, name), token, { mode: 0o600 })),
  );
}

/** Until somebody wants it to end. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function asJson({ url, tokens }: Sandbox, folder: string): string {
  return `${JSON.stringify({ url, identities: Object.keys(tokens), tokenFolder: folder })}\n`;
}

function asText({ url, tokens }: Sandbox, folder: string): string {
  return `The sandbox organizations answer at ${url} until Ctrl+C: Harbour & Pine Travel, and for the identities
governor and governed Harbour & Pine Cruises, which has set up an access policy and has no site.

Identities    ${Object.keys(tokens).join(', ')}
Their tokens  ${folder}, a file each, for you alone; they go when the sandbox ends

  export GENESYSCLOUD_ACCESS_TOKEN="$(cat ${join(folder, 'agent')})"
  permission-doctor whoami --base-url ${url}
  permission-doctor can-i POST /api/v2/conversations/calls --base-url ${url}
  permission-doctor diagnose FILE --live --base-url ${url}
`;
}
