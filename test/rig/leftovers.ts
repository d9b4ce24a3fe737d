import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const name = 'PERMISSION_DOCTOR_TEST_RUN';

/** VS Code's file watchers end by themselves some seconds after the server. */
const patience = 15_000;

/** Environment that marks all that a run starts, however far down: processes inherit it. */
export function markOf(pid: number): NodeJS.ProcessEnv {
  return { [name]: `${pid}-${Date.now()}` };
}

/**
 * The processes with this mark that are still there after a while, as `pid command line`. Known from /proc;
 * where there is none the answer is empty.
 */
export async function leftovers(mark: NodeJS.ProcessEnv): Promise<string[]> {
  const end = Date.now() + patience;
  let left = marked(`${name}=${mark[name]}`);
  while (left.length > 0 && Date.now() < end) {
    await pause(250);
    left = marked(`${name}=${mark[name]}`);
  }
  return left;
}

function marked(entry: string): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && read(`/proc/${pid}/environ`).split('\0').includes(entry))
    .map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).split('\0').join(' ').slice(0, 200)}`);
}

/** A process may end, or be somebody else's, while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
