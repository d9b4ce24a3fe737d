import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(__dirname, '../..');

/** What is installed once and kept: the VS Code server, and Chromium where the machine has none. Git-ignored. */
export const installed = join(root, '.vscode-test');

/** What a run leaves to look at: screenshots, counts. Git-ignored. */
export const results = join(root, 'test-results');

/** Bundled host tests. Git-ignored. */
export const out = join(root, 'out');

/** The Node that package.json pins. The VS Code server ends at once under an older one. */
export const pinnedNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
