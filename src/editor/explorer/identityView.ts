import { views } from '../contributions/views';
import { DisposableStore } from '../disposables';
import { ageing } from './ageing';
import { type RegisteredView, registerStateView } from './stateView';
import { type ViewDeps } from './viewDeps';

/** The view "Identity". It is told anew now and then: the token's time runs out. */
export function registerIdentityView(deps: ViewDeps): RegisteredView {
  const store = new DisposableStore();
  const { live } = deps.state;
  const { view } = store.add(
    registerStateView(
      {
        id: views.identity.id,
        key: 'permissionDoctor.identityState',
        calls: ['GET /api/v2/tokens/me', 'GET /api/v2/users/me', 'GET /api/v2/authorization/subjects/me'],
        loading: 'access',
        rows: ({ evidence, catalog }, { identity }) =>
          live.account ? identity(live.account, evidence, catalog, new Date()) : [],
      },
      deps,
    ),
  );
  store.add(
    ageing(() => {
      if (view.visible && live.account?.expiresAt !== undefined) view.refresh();
    }),
  );
  return { view, dispose: () => store.dispose() };
}
