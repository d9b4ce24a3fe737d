import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { registerCommand } from '../../src/editor/command';
import { type CommandId } from '../../src/editor/contributions/commands';
import { registerLog } from '../../src/editor/log';
import { redact } from '../../src/token/redact';
import { run } from './hands';

const secret = 'Zr3kq0V8sT1mXy7LwN5bC2dJ9fGhPaQe4uRiKoB6vEnMtS-YxD_HzWlUcIjFgAp0';

/** Runs `body` with members of the editor's API replaced: the test shares the object with the code under test. */
async function replacing<T extends object>(api: T, members: Partial<T>, body: () => Promise<void>) {
  const before = Object.fromEntries(Object.keys(members).map((name) => [name, api[name as keyof T]]));
  Object.assign(api, members);
  try {
    await body();
  } finally {
    Object.assign(api, before);
  }
}

describe('a defect in a command', () => {
  const id = 'permissionDoctor.defect' as CommandId;
  const logged: string[] = [];
  const log = {
    info: () => undefined,
    show: () => undefined,
    error: (message: string) => logged.push(message),
  };

  it('is called one, without its details, and goes to the log', async () => {
    const failing = () => Promise.reject(new TypeError(`Bearer ${secret}`));
    const registered = registerCommand(id, log, failing);
    try {
      const said = await run(id);
      assert.deepEqual(said, ['Permission Doctor ran into an error of its own. The log says more.']);
      assert.deepEqual(logged, [`${id} failed`]);
    } finally {
      registered.dispose();
    }
  });
});

describe('the log', () => {
  it('holds no secret, of a message as little as of an error and its stack', async () => {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const channel = { info: write, error: write, show: () => undefined, dispose: () => undefined };
    const createOutputChannel = () => channel as unknown as vscode.LogOutputChannel;
    const registerCommand = () => new vscode.Disposable(() => undefined);
    await replacing(vscode.window, { createOutputChannel }, () =>
      replacing(vscode.commands, { registerCommand }, async () => {
        const log = registerLog(() => Promise.resolve(redact));
        log.info(`sent Authorization: Bearer ${secret}`);
        log.error('failed', new Error(`{"access_token":"${secret}"} was refused`));
        while (lines.length < 2) await setImmediate();
        log.dispose();
      }),
    );
    assert.equal(lines.length, 2);
    assert.match(lines.join('\n'), /was refused[^]*defects\.test/);
    assert.ok(!lines.join('\n').includes(secret));
  });
});
