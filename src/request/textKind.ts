import type { Shell } from './command/commandLine';

/** What the name or language of a text says that it holds; undefined where they do not say. */
export type TextKind = 'http' | 'json' | 'code' | Shell | undefined;

const kinds: readonly (readonly [Exclude<TextKind, undefined>, readonly string[], readonly string[]])[] = [
  ['http', ['http', 'rest'], ['http', 'rest', 'httpyac']],
  ['json', ['json', 'jsonc', 'json5'], ['json', 'jsonc', 'json5']],
  ['bash', ['sh', 'bash', 'zsh', 'ksh'], ['shellscript', 'bash', 'zsh', 'sh']],
  ['cmd', ['bat', 'cmd'], ['bat']],
  ['powershell', ['ps1', 'psm1'], ['powershell']],
  [
    'code',
    [
      'js',
      'mjs',
      'cjs',
      'jsx',
      'ts',
      'mts',
      'cts',
      'tsx',
      'vue',
      'svelte',
      'py',
      'cs',
      'java',
      'kt',
      'go',
      'php',
      'rb',
    ],
    [
      ...[
        'javascript',
        'typescript',
        'javascriptreact',
        'typescriptreact',
        'vue',
        'svelte',
        'python',
        'csharp',
      ],
      ...['java', 'kotlin', 'go', 'php', 'ruby'],
    ],
  ],
];

/** The kind of a text by the ending of its file's name, else by the editor's language id. */
export function textKind(fileName: string | undefined, languageId: string | undefined): TextKind {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const byName = kinds.find(([, endings]) => endings.includes(ending));
  return (byName ?? kinds.find(([, , languages]) => languages.includes(languageId ?? '')))?.[0];
}
