import { type ExplorerView } from '../explorerView';
import { type ViewDeps } from '../viewDeps';

/** What a command on the explorer may use. */
export interface ActionDeps extends ViewDeps {
  readonly operations: ExplorerView;
  readonly routes: ExplorerView;
}
