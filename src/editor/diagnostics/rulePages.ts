import * as vscode from 'vscode';
import { type EngineLoader } from '../engine';

/** Scheme of the read-only pages that say what a code means. */
const scheme = 'permission-doctor-rule';

/** The page on a code. */
export function rulePage(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}.md` });
}

/** Makes the pages behind the codes of diagnostics. */
export function registerRulePages(deps: { readonly engine: EngineLoader }): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const code = path.slice(1).replace(/\.md$/, '');
      const { ruleOf } = await deps.engine();
      const rule = ruleOf(code);
      return rule ? page(code, rule) : `# ${code}\n\nThere is no such code.\n`;
    },
  });
}

function page(code: string, { title, help }: { readonly title: string; readonly help: string }): string {
  return `# ${title}

\`${code}\`

${help}

## To silence it

- in a request: \`# permission-doctor-ignore ${code}\` above its request line (\`//\` above a JSON body)
- in a file: \`# permission-doctor-ignore-file ${code}\` on any line
- everywhere: \`"permissionDoctor.severity": { "${code}": "off" }\` in the settings, or another severity
`;
}
