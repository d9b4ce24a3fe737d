/** Language ids of the editor, by the endings of file names, for whose code the SDK's spelling is known. */
const languages: Readonly<Record<string, string>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  vue: 'javascript',
  svelte: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  py: 'python',
  java: 'java',
  kt: 'java',
  cs: 'csharp',
  go: 'go',
};

/** The language of a file by its ending; undefined for one in which no SDK is used. */
export function languageOf(file: string): string | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, ending) ? languages[ending] : undefined;
}
