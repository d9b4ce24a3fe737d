import { join } from 'node:path';

/**
 * The VS Code that @vscode/test-electron runs: a desktop build where one is named (VSCODE_EXECUTABLE) or may be
 * downloaded (VSCODE_VERSION, e.g. `stable`), else the launcher, which needs nothing but package registries.
 */
export function executable(): { readonly vscodeExecutablePath: string } | { readonly version: string } {
  const { VSCODE_EXECUTABLE: named, VSCODE_VERSION: version } = process.env;
  if (named) return { vscodeExecutablePath: named };
  if (version) return { version };
  return { vscodeExecutablePath: join(__dirname, 'launcher.cjs') };
}
