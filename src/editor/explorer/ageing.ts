import { type Disposable } from 'vscode';

/** How often ages and remainders are told anew. */
const INTERVAL = 30_000;

/** Calls back now and then, so that "3 minutes ago" stays true while somebody looks. */
export function ageing(tell: () => void): Disposable {
  const timer = setInterval(tell, INTERVAL);
  // It keeps nothing alive that has nothing else to do.
  timer.unref();
  return { dispose: () => clearInterval(timer) };
}
