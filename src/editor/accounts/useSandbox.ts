import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { type Identity, type Organization } from '../../sandbox/organization';
import { subjectOf, type SandboxOrganization } from './sandboxOrganization';
import { type KeptAccount } from './vault';
import { titleOf } from '../titleOf';

interface IdentityItem extends vscode.QuickPickItem {
  readonly identity: Identity;
  readonly organization: Organization;
}

/**
 * "Use the Sandbox Organization": somebody of the invented organizations that come with the extension.
 *
 * @returns undefined where the person gave up
 */
export async function signInToSandbox(sandbox: SandboxOrganization): Promise<KeptAccount | undefined> {
  const { url, tokens, organizations } = await sandbox.open();
  const items = organizations.flatMap((organization) =>
    organization.identities
      .filter(({ name }) => Object.hasOwn(tokens, name))
      .map((identity): IdentityItem => ({
        label: identity.name,
        description: `${subjectOf(organization, identity)} · ${organization.name}`,
        detail: clientOf(organization, identity),
        identity,
        organization,
      })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: titleOf(commands.useSandbox),
    placeHolder: vscode.l10n.t('Who you want to be, and in which organization'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const { identity, organization } = picked;
  return {
    account: {
      id: `sandbox/${identity.name}`,
      name: `${subjectOf(organization, identity)} (${identity.name}) · ${organization.name}`,
      base: url,
      region: 'sandbox',
      kind: 'sandbox',
    },
    credentials: { token: tokens[identity.name] ?? '' },
  };
}

function clientOf({ clients }: Organization, identity: Identity): string {
  const client = clients.find(({ id }) => id === identity.clientId);
  if (!client) return vscode.l10n.t('through an OAuth client of another region; nobody takes the token here');
  const { name } = client;
  if (identity.expiresIn < 0) return vscode.l10n.t('through {0}; the token has expired', name);
  if (client.state === 'inactive')
    return vscode.l10n.t('through {0}, an OAuth client that is switched off', name);
  return identity.userId === undefined
    ? vscode.l10n.t('an OAuth client with client credentials, without a user')
    : vscode.l10n.t('through {0}', name);
}
