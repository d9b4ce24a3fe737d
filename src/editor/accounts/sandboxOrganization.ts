import * as vscode from 'vscode';
import { type Identity, type Organization } from '../../sandbox/organization';
import { type Sandbox } from '../../sandbox/server';

/** Organizations that answer on loopback, and who may sign in to them. */
export interface OpenSandbox extends Sandbox {
  readonly organizations: readonly Organization[];
}

/** The sandbox of this window: opened by whoever wants it first, closed with the window. */
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
  const [server, { bundledOrganizations }, { loadCatalog }] = await Promise.all([
    import('../../sandbox/server'),
    import('../../sandbox/bundledOrganizations'),
    import('../../catalog/load'),
  ]);
  const catalog = loadCatalog();
  const organizations = bundledOrganizations(catalog);
  return { ...(await server.start(organizations, catalog)), organizations };
}

/** The person that an identity of the sandbox is, or the OAuth client that has none; another organization's is neither. */
export function subjectOf({ users, clients }: Organization, { userId, clientId }: Identity): string {
  const user = users.find(({ id }) => id === userId);
  return (user ?? clients.find(({ id }) => id === clientId))?.name ?? vscode.l10n.t('A stranger');
}
