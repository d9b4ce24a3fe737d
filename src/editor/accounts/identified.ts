import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { PlatformClient } from '../../platform/client';
import { identify, type TokenIdentity } from '../../platform/signIn/identity';
import { networkOptions } from '../live/network';
import { whileShown } from '../progress';
import { type Account } from './account';
import { approvedHosts, type Place } from './place';
import { type Credentials, type KeptAccount } from './vault';

/**
 * Asks the platform who the token is, and makes an account of the answer; undefined where the person cancelled. The
 * same identity of the same organization and region is the same account, however it signed in.
 *
 * @throws NoAnswer where the platform refuses the token or does not answer
 */
export async function identified(
  place: Place,
  kind: Account['kind'],
  credentials: Credentials,
): Promise<KeptAccount | undefined> {
  const client = new PlatformClient({
    ...networkOptions(),
    base: place.base,
    approvedHosts: approvedHosts.valueFor(),
    token: credentials.token,
  });
  try {
    const identity = await whileShown(
      vscode.l10n.t('Asking {0} whose token this is…', client.host),
      (signal) => identify(client, new Date(), signal),
    );
    return identity && { account: accountOf(identity, place, kind, credentials), credentials };
  } finally {
    await client.close();
  }
}

function accountOf(
  { id, name, organization, kind: subject }: TokenIdentity,
  { region, base }: Place,
  kind: Account['kind'],
  { tokenEnds, renewal }: Credentials,
): Account {
  const organizationId = organization?.id ?? null;
  const who = name ?? (subject === 'client' ? vscode.l10n.t('OAuth client') : undefined);
  const words = [who, organization?.name].filter((word) => typeof word === 'string');
  return {
    id: id === null || organizationId === null ? randomUUID() : `${region}/${organizationId}/${id}`,
    name:
      words.length > 0
        ? words.join(' · ')
        : vscode.l10n.t('Access token of {0}', new Date().toLocaleString(vscode.env.language)),
    base,
    region,
    kind,
    ...(tokenEnds !== undefined && !renewal && { expiresAt: tokenEnds }),
  };
}
