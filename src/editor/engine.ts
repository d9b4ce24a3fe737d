import type * as engine from '../engine';
import { type KeptCatalog } from './catalog/keptCatalog';
import { type StatusBar } from './statusBar';

/** The diagnosing engine. It is a chunk of its own that is loaded by the first command, never at activation. */
export type Engine = typeof engine;

/** Answers the engine, loading it at the first call. */
export type EngineLoader = () => Promise<Engine>;

/** Loads the engine once, with the catalog that is kept, and lets the status bar say which that is. */
export function engineLoader(
  load: () => Promise<Engine>,
  status: StatusBar,
  kept: Pick<KeptCatalog, 'adopt'>,
): EngineLoader {
  let loading: Promise<Engine> | undefined;
  return () =>
    (loading ??= load().then(async (loaded) => {
      await kept.adopt(loaded);
      status.update({ catalog: loaded.catalogVersion() });
      return loaded;
    }));
}
