import * as vscode from 'vscode';
import { type Identity, type Organization } from '../../sandbox/organization';
import { type Sandbox } from '../../sandbox/server';

/** An organization that answers on loopback, and who may sign in to it. */
export interface OpenSandbox extends Sandbox {
  readonly organization: Organization;
}

/** The sandbox organization of this window: opened by whoever wants it first, closed with the window. */
export class SandboxOrganization implements vscode.Disposable {
  private opened: Promise<OpenSandbox> | undefined;

  /** Opens the sandbox, or answers the one that is open. Its code is loaded by the first call. */
  open(): Promise<OpenSandbox> {
    this.opened ??= start();
    return this.opened;
  }

  dispose(): void {
    void this.opened?.then((sandbox) => sandbox.close());
    this.opened = undefined;
  }
}

async function start(): Promise<OpenSandbox> {
  const [server, { defaultOrganization }, { loadCatalog }] = await Promise.all([
    import('../../sandbox/server'),
    import('../../sandbox/defaultOrganization'),
    import('../../catalog/load'),
  ]);
  const catalog = loadCatalog();
  const organization = defaultOrganization(catalog);
  return { ...(await server.start(organization, catalog)), organization };
}

/** The person that an identity of the sandbox is, or the OAuth client that has none; another organization's is neither. */
export function subjectOf({ users, clients }: Organization, { userId, clientId }: Identity): string {
  const user = users.find(({ id }) => id === userId);
  return (user ?? clients.find(({ id }) => id === clientId))?.name ?? vscode.l10n.t('A stranger');
}
