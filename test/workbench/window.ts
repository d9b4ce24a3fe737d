import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../rig/places';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../rig/workbench';
import { Person } from './pages/person';

export interface WindowOptions extends Pick<WorkbenchOptions, 'trust' | 'settings' | 'prepareContext'> {
  /** The `.vsix` that is installed; without it the extension is loaded from the source tree. */
  readonly packaged?: string;
}

const samples = join(root, 'samples');

/** A window of the editor on a copy of the samples, and the person before it. */
export class Window {
  private constructor(
    private readonly workbench: Workbench,
    readonly person: Person,
    readonly folder: string,
    /** When it was ready, by `performance.now()`. */
    readonly readyAt: number,
  ) {}

  static async open({ packaged, ...options }: WindowOptions): Promise<Window> {
    if (packaged !== undefined)
      assert.ok(existsSync(packaged), 'there is no package: npm run package makes it');
    const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-folder-'));
    cpSync(samples, folder, { recursive: true });
    const loaded = packaged !== undefined ? { vsix: packaged } : { extension: root };
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const workbench = await openWorkbench({ ...options, ...loaded, folder }, say);
    const { page } = workbench;
    page.setDefaultTimeout(20_000);
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    return new Window(workbench, new Person(page), folder, performance.now());
  }

  /** Folder with the user's settings and the logs. */
  get data(): string {
    return this.workbench.server.data;
  }

  /** Leaves it as the next person should find it: nothing open, nobody signed in, the samples as they were. */
  async tidy(): Promise<void> {
    await this.person.clearAway();
    const own = new Set(readdirSync(samples));
    for (const name of readdirSync(this.folder).filter((one) => !own.has(one)))
      rmSync(join(this.folder, name), { recursive: true });
    cpSync(samples, this.folder, { recursive: true });
  }

  async close(): Promise<void> {
    await this.workbench.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
