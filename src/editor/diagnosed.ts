import { type Uri } from 'vscode';
import { type LocatedAnswer } from '../engine';

/** A diagnosis that was just shown, for those who keep track. */
export interface Diagnosed {
  readonly answers: readonly LocatedAnswer[];
  /** Where the requests stand; missing where they came from the clipboard. */
  readonly uri?: Uri | undefined;
}
