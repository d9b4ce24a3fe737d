import { views } from '../contributions/views';
import { type RegisteredView, registerStateView } from './stateView';
import { type ViewDeps } from './viewDeps';

/** The view "Routes". */
export function registerRoutesView(deps: ViewDeps): RegisteredView {
  return registerStateView(
    {
      id: views.routes.id,
      key: 'permissionDoctor.routesState',
      calls: ['GET /api/v2/telephony/providers/edges/sites'],
      loading: 'routes',
      about: ({ number }) => number ?? '',
      rows: ({ evidence }, { routes }, { number }) => routes(evidence, number),
    },
    deps,
  );
}
