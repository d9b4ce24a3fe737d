import { type Log } from '../log';
import { type ExplorerState } from './explorerState';
import { type Selection } from './selection';

/** What every view over the answers of an organization needs. */
export interface ViewDeps {
  readonly log: Log;
  readonly state: ExplorerState;
  readonly selection: Selection;
}
