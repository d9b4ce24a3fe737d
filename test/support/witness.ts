import { loadCatalog } from '../../src/catalog/load';
import { type Witness, witnessOf } from '../../src/evidence/witness';
import { PlatformClient } from '../../src/platform/client';
import { collectEvidence } from '../../src/platform/collectEvidence';
import { readInput } from '../../src/request/read';
import { type Sandbox } from '../../src/sandbox/server';

/** What an identity of a sandbox is answered to all that bears on the requests of an `.http` text. */
export async function witness({ url, tokens }: Sandbox, identity: string, text: string): Promise<Witness> {
  const catalog = loadCatalog();
  const client = new PlatformClient({ base: url, token: tokens[identity] ?? '' });
  try {
    const requests = readInput(text, { fileName: 'a.http', catalog });
    const bundle = await collectEvidence(client, requests, catalog, { now: new Date(0) });
    return witnessOf(bundle, { name: identity, clock: (moment) => moment.slice(11, 16) });
  } finally {
    await client.close();
  }
}
