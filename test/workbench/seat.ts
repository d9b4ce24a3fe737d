import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { results, root } from '../rig/places';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../rig/workbench';
import { Person } from './pages/person';

/** Enough for the first run of all, which may have to install VS Code and Chromium. */
const opening = 240_000;

/** Whoever sits before a workbench, and the folder that is open in it. */
export interface Seat {
  readonly person: Person;
  readonly folder: string;
  /** Folder with the user's settings and the logs. */
  readonly data: string;
  /** When the window was ready, by `performance.now()`. */
  readonly readyAt: number;
}

export interface SeatOptions extends Pick<WorkbenchOptions, 'trust' | 'settings' | 'prepareContext'> {
  /** The `.vsix` that is installed; without it the extension is loaded from the source tree. */
  readonly packaged?: string;
}

/**
 * A person before a workbench of their own, for the tests of one `describe`: opened before them on a copy of the
 * samples, closed after them. Each test leaves a picture of what it ended with, named by its title.
 */
export function takeSeat(options: SeatOptions = {}): Seat {
  const seat = {} as { person: Person; folder: string; data: string; readyAt: number };
  let workbench: Workbench | undefined;
  let folder: string;

  before(async function () {
    this.timeout(opening);
    folder = mkdtempSync(join(tmpdir(), 'permission-doctor-folder-'));
    seat.folder = folder;
    cpSync(join(root, 'samples'), folder, { recursive: true });
    mkdirSync(results, { recursive: true });
    const { packaged, ...rest } = options;
    const loaded = packaged ? { vsix: packaged } : { extension: root };
    workbench = await openWorkbench({ ...rest, ...loaded, folder }, (line) =>
      process.stdout.write(`${line}\n`),
    );
    const { page, server } = workbench;
    seat.data = server.data;
    page.setDefaultTimeout(20_000);
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    seat.readyAt = performance.now();
    seat.person = new Person(page);
  });
  afterEach(async function () {
    const title = this.currentTest?.fullTitle() ?? 'unnamed';
    await seat.person.photograph(join(results, `${title.replace(/[^\w]+/g, '-')}.png`));
  });
  after(async () => {
    await workbench?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return seat;
}
