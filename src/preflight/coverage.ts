/** How much of a workspace was read: what was passed over is said, so that nothing looks complete that is not. */
export interface Coverage {
  /** Files that were read. */
  readonly read: number;
  /** Files that may hold calls, and were not read. */
  readonly passedOver: readonly PassedOver[];
  /** Folders that were left out by their names, within the workspace. */
  readonly foldersLeftOut: readonly string[];
}

export interface PassedOver {
  /** `larger than 1 MB`, `not text`. */
  readonly why: string;
  readonly files: readonly string[];
}

/** Larger files are bundles and data, no source that people write: 1 MB. */
export const longestFile = 1024 * 1024;

/** More files than these are not read; a folder with more is no single project. */
export const mostFiles = 5000;

/** More text than this is not read: 64 MB. */
export const mostText = 64 * 1024 * 1024;

/** Folders that hold what others wrote, or what was built. */
export const foreignFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.venv',
  'venv',
  '__pycache__',
  'site-packages',
  'vendor',
  'target',
  'dist',
  'build',
  'out',
  '.next',
  '.terraform',
  'coverage',
]);

/** Whether a text is none: it holds a zero byte, as no source does. */
export function isBinary(text: string): boolean {
  return text.slice(0, 8192).includes('\0');
}
