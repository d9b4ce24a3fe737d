import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { results } from '../rig/places';
import { Window, type WindowOptions } from './window';

/** Enough for the first run of all, which may have to install VS Code and Chromium. */
const opening = 240_000;

/** Whoever sits before a workbench, and the folder that is open in it. */
export type Seat = Pick<Window, 'person' | 'folder' | 'data' | 'readyAt'>;

export interface SeatOptions extends WindowOptions {
  /** What is done in the window cannot be taken back, so that nobody sits there afterwards. */
  readonly isSpoilt?: boolean;
}

/** Windows that nobody sits before at the moment, by what distinguishes them. Most of a test's time is opening one. */
const free = new Map<string, Window>();

after(async () => {
  for (const window of free.values()) await window.close();
});

/**
 * A person before a workbench, for the tests of one `describe`: on a copy of the samples, with nothing open and nobody
 * signed in. One after another sits before the same window where it is of the same kind and no test failed in it. Each
 * test leaves a picture of what it ended with, named by its title.
 */
export function takeSeat({ isSpoilt = false, ...options }: SeatOptions = {}): Seat {
  const seat = {} as { -readonly [K in keyof Seat]: Seat[K] };
  // What is prepared for one is for nobody else.
  const kind = options.prepareContext ? undefined : JSON.stringify(options);
  let window: Window | undefined;
  let isWhole = true;

  before(async function () {
    this.timeout(opening);
    mkdirSync(results, { recursive: true });
    window = (kind === undefined ? undefined : await freeWindow(kind)) ?? (await Window.open(options));
    const { person, folder, data, readyAt } = window;
    Object.assign(seat, { person, folder, data, readyAt });
  });
  afterEach(async function () {
    isWhole &&= this.currentTest?.state === 'passed';
    const title = this.currentTest?.fullTitle() ?? 'unnamed';
    await seat.person.photograph(join(results, `${title.replace(/[^\w]+/g, '-')}.png`));
  });
  after(async () => {
    if (window && kind !== undefined && isWhole && !isSpoilt && !free.has(kind)) free.set(kind, window);
    else await window?.close();
  });
  return seat;
}

/** The free window of a kind, tidied; one that cannot be tidied is closed, and says why. */
async function freeWindow(kind: string): Promise<Window | undefined> {
  const window = free.get(kind);
  free.delete(kind);
  try {
    await window?.tidy();
    return window;
  } catch (error) {
    process.stdout.write(`    another window, for the last one could not be tidied: ${String(error)}\n`);
    await window?.close();
    return undefined;
  }
}
