import {
  authentication,
  CodeActionKind,
  commands,
  languages,
  lm,
  window,
  workspace,
  type ExtensionContext,
  type TreeItem,
  type Uri,
} from 'vscode';

/** What the manifest contributes, by id: put here by the build, as the manifest whole would be read each time. */
declare const CONTRIBUTED: {
  readonly commands: readonly string[];
  readonly views: readonly string[];
  readonly tools: readonly string[];
  readonly accounts: string;
};

const nothing = () => undefined;
const nowhere = { dispose: nothing };
const documents = { pattern: '**/*.http' };

/**
 * Registers as much as the extension does, with nothing behind it: what this takes is the editor's own part of any
 * activation that offers as much. Named imports, because to copy the editor's API takes longer than all of this.
 */
export function activate({ subscriptions, secrets, globalState }: ExtensionContext): void {
  for (const command of CONTRIBUTED.commands) subscriptions.push(commands.registerCommand(command, nothing));
  for (const id of CONTRIBUTED.views) {
    const view = window.createTreeView(id, {
      treeDataProvider: {
        getChildren: nothing,
        getTreeItem: (item: TreeItem) => item,
        onDidChangeTreeData: () => nowhere,
      },
    });
    subscriptions.push(view, view.onDidChangeSelection(nothing), view.onDidChangeVisibility(nothing));
  }
  for (const name of CONTRIBUTED.tools) subscriptions.push(lm.registerTool(name, { invoke: nothing }));
  for (const key of ['identityState', 'permissionsState', 'routesState'])
    void commands.executeCommand('setContext', `nobody.${key}`, 'signedOut');
  const item = window.createStatusBarItem('status');
  item.text = 'nothing';
  item.show();
  globalState.get('account');
  subscriptions.push(
    item,
    window.createOutputChannel('nothing', { log: true }),
    secrets.onDidChange(nothing),
    window.registerUriHandler({ handleUri: nothing }),
    authentication.registerAuthenticationProvider(CONTRIBUTED.accounts, 'nobody', {
      onDidChangeSessions: () => nowhere,
      getSessions: () => Promise.resolve([]),
      createSession: () => Promise.reject(new Error('nobody')),
      removeSession: () => Promise.resolve(),
    }),
    ...['report', 'rule'].map((scheme) =>
      workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: (at: Uri) => at.path,
      }),
    ),
    languages.createDiagnosticCollection('nobody'),
    window.onDidChangeActiveTextEditor(nothing),
    workspace.onDidOpenTextDocument(nothing),
    workspace.onDidChangeTextDocument(nothing),
    workspace.onDidCloseTextDocument(nothing),
    workspace.onDidChangeConfiguration(nothing),
    languages.registerCodeActionsProvider(
      documents,
      { provideCodeActions: nothing },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    languages.registerDocumentLinkProvider(documents, { provideDocumentLinks: nothing }),
    languages.registerHoverProvider(documents, { provideHover: nothing }),
    languages.registerCodeLensProvider(documents, { provideCodeLenses: nothing }),
    languages.registerDocumentSymbolProvider(documents, { provideDocumentSymbols: nothing }),
    languages.registerCompletionItemProvider(documents, { provideCompletionItems: nothing }, '/', '"'),
  );
}
