import { loadCatalog } from '../catalog/load';
import { PlatformClient } from '../platform/client';
import { collectEvidence } from '../platform/collectEvidence';
import { readInput } from '../request/read';
import { start } from '../sandbox/server';
import { readable } from './input';

/**
 * Opens the bundled sandbox organization for as long as it takes to ask it everything that bears on the requests
 * of a text, as one of its identities, and gives the evidence bundle as text. The requests themselves are not sent.
 *
 * @throws UnreadableInput where the text holds no request, or the sandbox has no such identity
 */
export async function sandboxEvidence(
  text: string,
  fileName: string | undefined,
  identity: string,
): Promise<string> {
  const catalog = loadCatalog();
  const requests = readInput(text, { catalog, fileName });
  const bundle = await askSandbox(identity, (client) =>
    collectEvidence(client, requests, catalog, { now: new Date() }),
  );
  return JSON.stringify(bundle);
}

/**
 * Asks the bundled sandbox organization as one of its identities; it is open for as long as that takes.
 *
 * @throws UnreadableInput where the sandbox has no such identity
 */
export async function askSandbox<T>(
  identity: string,
  ask: (client: PlatformClient) => Promise<T>,
): Promise<T> {
  const sandbox = await start();
  try {
    const token = Object.hasOwn(sandbox.tokens, identity) ? sandbox.tokens[identity] : undefined;
    if (token === undefined) {
      throw readable(
        `The sandbox has no identity "${identity.slice(0, 40)}": choose ${Object.keys(sandbox.tokens).join(', ')}.`,
      );
    }
    const client = new PlatformClient({ base: sandbox.url, token });
    try {
      return await ask(client);
    } finally {
      await client.close();
    }
  } finally {
    await sandbox.close();
  }
}
