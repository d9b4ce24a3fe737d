import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pinnedNode } from './places';
import { endWithProcess, stopGroup } from './process';

/** Steady and quiet: nothing opens, saves or phones by itself. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.startupPrompt': 'never',
};

export interface ServerOptions {
  /** Folder of VS Code's server. */
  readonly server: string;
  /** Leaves workspace trust on, so that a folder starts in Restricted Mode. */
  readonly trust?: boolean;
  /** For a person at the screen: toasts are drawn, but a page cannot name the extension to load. */
  readonly forPerson?: boolean;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Called with the fresh data folder before the server starts. */
  readonly prepare?: (data: string) => void;
}

export interface VSCodeServer {
  readonly port: number;
  /** `--server-data-dir`: user settings, logs. Removed by `stop`. */
  readonly data: string;
  stop(): Promise<void>;
}

/**
 * Starts VS Code's server on a free loopback port with a fresh data folder.
 * @throws Error with what the server said where it ends before it listens.
 */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
  const data = mkdtempSync(join(tmpdir(), 'permission-doctor-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }),
  );
  options.prepare?.(data);
  const child = spawn(pinnedNode, argumentsOf(options, data), {
    cwd: options.server,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = () => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  const abandon = endWithProcess(child, forget);
  const stop = async () => {
    await stopGroup(child);
    forget();
    abandon();
  };
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const port = await new Promise<number | undefined>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      const listening = /listening on (\d+)/.exec(line);
      if (listening) resolve(Number(listening[1]));
    });
    child.once('error', reject);
    child.once('exit', () => resolve(undefined));
  });
  if (port !== undefined) return { port, data, stop };
  await stop();
  throw new Error(`VS Code's server ended before it listened:\n${said}`);
}

function argumentsOf(options: ServerOptions, data: string): string[] {
  return [
    join(options.server, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--server-data-dir', data],
    ...(options.trust ? [] : ['--disable-workspace-trust']),
    ...(options.forPerson ? [] : ['--enable-smoke-test-driver']),
  ];
}
