import * as vscode from 'vscode';
import { asking } from '../../live/asking';
import { type ViewDeps } from '../viewDeps';

/**
 * Asks for what Identity, Permissions and Operations show, and for whoever is looked at. Only commands ask: the views
 * read what was answered, and neither signing in nor opening a view makes a call.
 */
export async function loadAccess({ state }: ViewDeps): Promise<void> {
  const { accessCalls, subjectCalls } = await state.explorer();
  const { subject, other } = state.choice;
  const chosen = [subject, other].flatMap((one) => (one ? subjectCalls(one) : []));
  const title = vscode.l10n.t('Reading identity, permissions and roles');
  await state.during('access', () =>
    asking(title, (options) => state.live.ask([...accessCalls(), ...chosen], { ...options, fresh: true })),
  );
}

/** Asks for the sites and numbers, and then for the plans and routes of each site. */
export async function loadRoutes({ state }: ViewDeps): Promise<void> {
  const { Evidence, routeCalls, siteCalls } = await state.explorer();
  const title = vscode.l10n.t('Reading sites, number plans and routes');
  await state.during('routes', () =>
    asking(title, async (options) => {
      const fresh = { ...options, fresh: true };
      const first = await state.live.ask(routeCalls(), fresh);
      const next = siteCalls(new Evidence(first));
      if (next.length > 0) await state.live.ask(next, fresh);
    }),
  );
}
