import * as vscode from 'vscode';
import type * as evidence from '../../evidence/witness';
import { type Live } from './live';

/** What the account in use was answered so far, for findings and hovers; undefined where that is nothing. */
export function witnessOf(
  { account, evidence: bundle }: Live,
  engine: { readonly witnessOf: typeof evidence.witnessOf },
): evidence.Witness | undefined {
  return account && bundle ? engine.witnessOf(bundle, { name: account.name, clock }) : undefined;
}

/** The time of day where the person is, with the date where it is another day's. */
function clock(moment: string): string {
  const date = new Date(moment);
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(
    vscode.env.language,
    isToday ? time : { dateStyle: 'short', timeStyle: 'short' },
  );
}
