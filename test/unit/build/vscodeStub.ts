import Module from 'node:module';

interface Loader {
  _load(request: string, ...rest: unknown[]): unknown;
}

/** Stands for any value of the editor's API: may be called, constructed and asked for members without end. */
export const anything: unknown = new Proxy(
  function () {
    return undefined;
  },
  {
    get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
    construct: () => anything as object,
  },
);

/**
 * Loads a bundle with an editor that takes everything and does nothing.
 * @returns the bundle's exports, and the ids of the commands it registers from then on.
 */
export function loadWithoutEditor<T>(bundle: string): { exports: T; registered: string[] } {
  const registered: string[] = [];
  const commands = {
    registerCommand: (id: string) => (registered.push(id), anything),
    executeCommand: () => anything,
  };
  const vscode: unknown = new Proxy(
    {},
    { get: (_target, name) => (name === 'commands' ? commands : anything) },
  );
  const loader = Module as unknown as Loader;
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
  try {
    return { exports: Module.createRequire(__filename)(bundle) as T, registered };
  } finally {
    loader._load = load;
  }
}
