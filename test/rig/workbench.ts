import { type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { vscodeServer } from './install/vscode';
import { installVsix } from './install/vsix';
import { startServer, type ServerOptions, type VSCodeServer } from './server';

export interface WorkbenchOptions extends Omit<ServerOptions, 'server'> {
  /** Folder to open. */
  readonly folder: string;
  /** Folder of the extension under development. */
  readonly extension?: string;
  /** A `.vsix` to be installed before the workbench opens. */
  readonly vsix?: string | undefined;
  /** Module that VS Code runs in the extension host (`run(): Promise<void>`) instead of waiting for hands. */
  readonly tests?: string;
  /** Nobody looks at the window or clicks in it: little is drawn, which is most of what a window costs. */
  readonly unseen?: boolean;
  /** Called on the context before the page opens: routes, exposed functions. */
  readonly prepareContext?: (context: BrowserContext) => Promise<void>;
}

export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: VSCodeServer;
  stop(): Promise<void>;
}

/** What moves is drawn again and again. */
const still = { 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on' };

/** What is there only to be seen or clicked; what providers answer does not depend on it. */
const bare = {
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.codeLens': false,
  'editor.colorDecorators': false,
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.lightbulb.enabled': 'off',
  'editor.lineNumbers': 'off',
  'editor.links': false,
  'editor.matchBrackets': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
};

/**
 * Opens the real workbench on a folder, with the extension loaded: a server, a browser and a page of their own.
 * @throws Error where VS Code or Chromium cannot be had; nothing is left running then.
 */
export async function openWorkbench(
  options: WorkbenchOptions,
  say: (line: string) => void,
): Promise<Workbench> {
  const vscode = await vscodeServer(say);
  const { vsix } = options;
  const prepare = vsix === undefined ? {} : { prepare: (data: string) => installVsix(vscode, data, vsix) };
  const settings = { ...still, ...(options.unseen && bare), ...options.settings };
  const server = await startServer({ ...options, ...prepare, settings, server: vscode });
  try {
    const browser = await launchBrowser(say);
    const stop = async () => {
      await browser.close();
      await server.stop();
    };
    try {
      const context = await browser.newContext({
        viewport: options.unseen ? { width: 500, height: 400 } : { width: 1400, height: 900 },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await options.prepareContext?.(context);
      const page = await context.newPage();
      await page.goto(workbenchUrl(server.port, options));
      return { page, context, server, stop };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Address of the workbench on a folder; the payload names what `code` would take as arguments. */
function workbenchUrl(port: number, options: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload: [string, string][] = [];
  if (options.extension) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
