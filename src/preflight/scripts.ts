/** A script that another file quotes, as a file of its own. */
export interface QuotedScript {
  /** A name whose ending says the language. */
  readonly file: string;
  readonly text: string;
  /** Where it begins in the file that quotes it. */
  readonly start: number;
}

const markdown = /\.(?:md|mdx|markdown)$/i;
const yaml = /\.ya?ml$/i;

/** Endings by the word behind the opening fence; a fence without one is taken for what one types into a terminal. */
const endings: ReadonlyMap<string, string> = new Map([
  ...[
    '',
    'bash',
    'console',
    'curl',
    'sh',
    'shell',
    'shell-session',
    'shellscript',
    'terminal',
    'text',
    'zsh',
  ].map((name) => [name, 'sh'] as const),
  ...['bat', 'batch', 'cmd'].map((name) => [name, 'cmd'] as const),
  ...['powershell', 'ps1', 'pwsh'].map((name) => [name, 'ps1'] as const),
  ...['http', 'rest'].map((name) => [name, 'http'] as const),
  ...['js', 'javascript', 'jsx', 'mjs'].map((name) => [name, 'js'] as const),
  ...['ts', 'typescript', 'tsx'].map((name) => [name, 'ts'] as const),
  ...['py', 'python'].map((name) => [name, 'py'] as const),
  ...['cs', 'csharp', 'c#'].map((name) => [name, 'cs'] as const),
  ...['java', 'kotlin', 'go'].map((name) => [name, name === 'kotlin' ? 'kt' : name] as const),
]);

/** Whether a file quotes scripts, told by its name: Markdown in fences, YAML as the steps of a pipeline. */
export function holdsScripts(file: string): boolean {
  return markdown.test(file) || yaml.test(file);
}

/** The scripts that a file quotes, in their order. */
export function scriptsIn(file: string, text: string): readonly QuotedScript[] {
  return markdown.test(file) ? fencesIn(text) : [{ file: 'steps.sh', text: stepsIn(text), start: 0 }];
}

const opening =
  /^[ \t]{0,12}(?:>[ \t]?)?(?:[-*+][ \t]{1,4}|\d{1,3}[.)][ \t]{1,4})?(`{3,20}|~{3,20})[ \t]*([^\s`{]{0,30})[^`\r\n]{0,200}$/;

function fencesIn(text: string): readonly QuotedScript[] {
  const found: QuotedScript[] = [];
  let open:
    { readonly fence: string; readonly ending: string | undefined; readonly start: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const next = at + line.length + 1;
    const written = line.replace(/\r$/, '');
    if (open === undefined) {
      const [, fence, language] = opening.exec(written) ?? [];
      if (fence !== undefined)
        open = { fence, ending: endings.get((language ?? '').toLowerCase()), start: next };
    } else if (written.trim().startsWith(open.fence) && /^[ \t>]*[`~]+[ \t]*$/.test(written)) {
      if (open.ending !== undefined)
        found.push({ file: `fence.${open.ending}`, text: text.slice(open.start, at), start: open.start });
      open = undefined;
    }
    at = next;
  }
  return found;
}

/**
 * A YAML text with what is not of a script blanked out, every letter in its place: dashes and keys in front of a command,
 * and the expressions of a pipeline, which are variables to a request.
 */
function stepsIn(text: string): string {
  return text
    .replace(/^([ \t]*(?:-[ \t]+)*(?:[\w.-]{1,60}:[ \t]+)?["']?)(?=(?:curl|gc)\b)/gm, blank)
    .replace(/\$\{\{([^{}\r\n]{0,200})\}\}/g, (_, inner: string) => `{{${'x'.repeat(inner.length + 1)}}}`);
}

function blank(letters: string): string {
  return ' '.repeat(letters.length);
}
