import { wordsOf } from '../text/words';
import type { Shell } from './command/commandLine';

/** What the name or language of a text says that it holds; undefined where they do not say. */
export type TextKind = 'http' | 'json' | 'code' | Shell | undefined;

interface Signs {
  readonly kind: Exclude<TextKind, undefined>;
  /** Endings of file names. */
  readonly endings: string;
  /** Language ids of the editor. */
  readonly languages: string;
}

const kinds: readonly Signs[] = [
  { kind: 'http', endings: 'http rest', languages: 'http rest httpyac' },
  { kind: 'json', endings: 'json jsonc json5', languages: 'json jsonc json5' },
  { kind: 'bash', endings: 'sh bash zsh ksh', languages: 'shellscript bash zsh sh' },
  { kind: 'cmd', endings: 'bat cmd', languages: 'bat' },
  { kind: 'powershell', endings: 'ps1 psm1', languages: 'powershell' },
  {
    kind: 'code',
    endings: 'js mjs cjs jsx ts mts cts tsx vue svelte py cs java kt go php rb',
    languages: `javascript typescript javascriptreact typescriptreact vue svelte
      python csharp java kotlin go php ruby`,
  },
];

/** The kind of a text by the ending of its file's name, else by the editor's language id. */
export function textKind(fileName: string | undefined, languageId: string | undefined): TextKind {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const byName = kinds.find(({ endings }) => wordsOf(endings).includes(ending));
  return (byName ?? kinds.find(({ languages }) => wordsOf(languages).includes(languageId ?? '')))?.kind;
}
