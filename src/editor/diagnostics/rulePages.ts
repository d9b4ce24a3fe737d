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
      return rule ? page(code, rule) : `# ${code}\n\n${vscode.l10n.t('There is no such code.')}\n`;
    },
  });
}

function page(code: string, { title, help }: { readonly title: string; readonly help: string }): string {
  const silence = [
    vscode.l10n.t(
      'in a request: {0} above its request line ({1} above a JSON body)',
      `\`# permission-doctor-ignore ${code}\``,
      '`//`',
    ),
    vscode.l10n.t('in a file: {0} on any line', `\`# permission-doctor-ignore-file ${code}\``),
    vscode.l10n.t(
      'everywhere: {0} in the settings, or another severity',
      `\`"permissionDoctor.severity": { "${code}": "off" }\``,
    ),
  ].map((way) => `- ${way}`);
  return `# ${title}\n\n\`${code}\`\n\n${help}\n\n## ${vscode.l10n.t('To silence it')}\n\n${silence.join('\n')}\n`;
}
