import type * as explorer from '../../explorer/explorer';

/** The models behind the views. */
export type Explorer = typeof explorer;

/** Answers the models, loading them at the first call: nothing of them is read at activation. */
export type ExplorerLoader = () => Promise<Explorer>;

export function explorerLoader(): ExplorerLoader {
  let loading: Promise<Explorer> | undefined;
  return () => (loading ??= import('../../explorer/explorer'));
}
