import * as vscode from 'vscode';
import { ContextKey } from '../contextKey';
import { views } from '../contributions/views';
import { DisposableStore } from '../disposables';
import { type Choice } from './explorerState';
import { type RegisteredView, registerStateView } from './stateView';
import { type ViewDeps } from './viewDeps';

/** The view "Permissions", of whoever is looked at, and what menus go by. */
export function registerPermissionsView(deps: ViewDeps): RegisteredView {
  const { state } = deps;
  const store = new DisposableStore();
  const { view } = store.add(
    registerStateView(
      {
        id: views.permissions.id,
        key: 'permissionDoctor.permissionsState',
        calls: ['GET /api/v2/authorization/subjects/me', 'GET /api/v2/users/me'],
        loading: 'access',
        about: aboutPermissions,
        rows: (model, { readFilter, withMatches }, { subject, other, grouping, permissionFilter }) => {
          const filter = readFilter(permissionFilter);
          const rows = model.permissions(subject).rows({
            grouping,
            filter,
            other: other && model.permissions(other).access,
          });
          return withMatches(rows, filter.words);
        },
      },
      deps,
    ),
  );

  const looksAtOthers = new ContextKey('permissionDoctor.othersPermissions');
  const isFiltered = new ContextKey('permissionDoctor.explorerFiltered');
  store.add(
    state.onDidChange(() => {
      const { subject, other, permissionFilter, operationFilter } = state.choice;
      looksAtOthers.set(subject !== undefined || other !== undefined);
      isFiltered.set(permissionFilter !== '' || operationFilter !== '');
    }),
  );

  return { view, dispose: () => store.dispose() };
}

function aboutPermissions({ subject, other, permissionFilter }: Choice): string {
  const name = subject?.name ?? '';
  const whose = other ? vscode.l10n.t('{0} and {1}', name || vscode.l10n.t('you'), other.name) : name;
  return [whose, permissionFilter].filter((part) => part !== '').join(' · ');
}
