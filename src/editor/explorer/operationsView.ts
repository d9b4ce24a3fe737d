import { views } from '../contributions/views';
import { type RegisteredView, registerStateView } from './stateView';
import { type ViewDeps } from './viewDeps';

/** The view "Operations": the catalog, marked for who is signed in; without marks where nobody is. */
export function registerOperationsView(deps: ViewDeps): RegisteredView {
  return registerStateView(
    {
      id: views.operations.id,
      key: 'permissionDoctor.operationsState',
      calls: ['GET /api/v2/authorization/subjects/me', 'GET /api/v2/users/me', 'GET /api/v2/tokens/me'],
      loading: 'access',
      always: true,
      about: ({ operationFilter }) => operationFilter,
      rows: (model, { searchWords, withMatches }, { operationFilter }) =>
        withMatches(model.operations.rows(operationFilter), searchWords(operationFilter)),
    },
    deps,
  );
}
