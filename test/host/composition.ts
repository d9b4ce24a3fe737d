import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type CommandId } from '../../src/editor/contributions/commands';
import { FakeStorage } from './fakeStorage';

/** Something that the extension registered, created or listens to. */
interface Held {
  readonly name: string;
  disposed: boolean;
}

type Function = (...args: never[]) => unknown;

/** Names that one extension host has once; the extension that runs anyway holds them. */
const unique: Readonly<Record<string, (composition: Composition, ...args: never[]) => object>> = {
  registerCommand: (all, id: string, handler: Function) => (all.handlers.set(id, handler), {}),
  registerUriHandler: () => ({}),
  registerAuthenticationProvider: () => ({}),
  registerTool: (all, id: string, tool: vscode.LanguageModelTool<object>) => (all.tools.set(id, tool), {}),
  createOutputChannel: (all) => channelOf(all.logged),
  createTreeView: (all, id: string, { treeDataProvider }: vscode.TreeViewOptions<never>) => {
    all.trees.set(id, treeDataProvider);
    const view = { visible: true, onDidChangeSelection: listening, onDidChangeVisibility: listening };
    all.views.push(view);
    return view;
  },
};

/**
 * The extension as it ships, put together a second time in this host with a context of the test's own, so that all that
 * it registers, logs, shows in its views and stores is at hand.
 */
export class Composition {
  readonly held: Held[] = [];
  readonly handlers = new Map<string, Function>();
  readonly tools = new Map<string, vscode.LanguageModelTool<object>>();
  readonly trees = new Map<string, vscode.TreeDataProvider<never>>();
  /** What the views say beside their rows. */
  readonly views: object[] = [];
  readonly logged: string[] = [];
  readonly storage = new FakeStorage();
  /** A folder of its own for what the extension keeps. */
  readonly folder = mkdtempSync(join(tmpdir(), 'permission-doctor-storage-'));
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor() {
    const uri = vscode.Uri.file(this.folder);
    const { secretStorage: secrets, memento } = this.storage;
    const { subscriptions } = this;
    const extension = vscode.extensions.all.find(({ id }) => id.endsWith('.genesys-permission-doctor'));
    if (!extension) throw new Error('the extension is not there');
    const context = {
      ...{ subscriptions, extension, secrets, globalState: memento, workspaceState: memento },
      ...{ globalStorageUri: uri, storageUri: uri, logUri: uri, extensionUri: extension.extensionUri },
    };
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the very file that the editor loads
    const shipped = require(join(extension.extensionPath, 'dist/extension.js')) as {
      activate(context: unknown): void;
    };
    this.watching(() => shipped.activate(context));
  }

  /** Names of what is registered and not disposed of. */
  get left(): readonly string[] {
    return this.held.filter(({ disposed }) => !disposed).map(({ name }) => name);
  }

  /** Runs one of its commands, past the editor, which knows the other extension's. */
  async run(command: CommandId, ...args: readonly unknown[]): Promise<void> {
    await this.handlers.get(command)?.(...(args as never[]));
  }

  /** Does what the editor does at the end. */
  deactivate(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
  }

  dispose(): void {
    this.deactivate();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Lets `body` run while all that it registers is noted. */
  private watching(body: () => void): void {
    const { commands, window, workspace, languages, authentication, lm } = vscode;
    const restore: (() => void)[] = [];
    for (const space of [commands, window, workspace, languages, authentication, lm] as Record<
      string,
      unknown
    >[])
      for (const [name, { writable, value }] of Object.entries(Object.getOwnPropertyDescriptors(space))) {
        // What is there by a getter alone is proposed API, which the extension does not use.
        if (!writable || !/^(?:register|create|on)[A-Z]/.test(name)) continue;
        const real = value as Function;
        restore.push(() => (space[name] = real));
        space[name] = (...args: never[]) => this.hold(name, real, args);
      }
    try {
      body();
    } finally {
      for (const one of restore) one();
    }
  }

  private hold(name: string, real: Function, args: never[]): unknown {
    const made = (unique[name]?.(this, ...args) ?? real(...args)) as Partial<vscode.Disposable>;
    const held = { name: typeof args[0] === 'string' ? `${name} ${String(args[0])}` : name, disposed: false };
    this.held.push(held);
    const dispose = made.dispose?.bind(made);
    return Object.assign(made, {
      dispose: () => {
        held.disposed = true;
        dispose?.();
      },
    });
  }
}

function listening(): vscode.Disposable {
  return { dispose: () => undefined };
}

function channelOf(lines: string[]): object {
  const write = (line: string) => void lines.push(line);
  return { info: write, error: write, warn: write, debug: write, trace: write, show: () => undefined };
}
