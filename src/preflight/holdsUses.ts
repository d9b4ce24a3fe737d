import { textKind } from '../request/textKind';
import { holdsScripts } from './scripts';

/** Whether a file can hold uses, told by its name: code, requests, scripts and what quotes them, collections, bodies. */
export function mayHoldUses(file: string): boolean {
  return textKind(file, undefined) !== undefined || holdsScripts(file);
}
