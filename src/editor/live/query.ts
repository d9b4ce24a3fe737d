import * as vscode from 'vscode';
import { type EvidenceBundle } from '../../evidence/bundle';
import { merged } from '../../evidence/merged';
import type * as platform from '../../platform/platform';
import { type Account } from '../accounts/account';
import { type EngineLoader } from '../engine';
import { type Log } from '../log';
import { type ReportDocuments } from '../report/documents';
import { Sentence } from '../sentence';
import { requireTrust } from '../trust';
import { asking } from './asking';
import { type Live } from './live';

/** What a command needs that asks the organization and shows what it says. */
export interface QueryDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
  readonly reports: ReportDocuments;
  readonly live: Live;
  readonly platform: () => Promise<typeof platform>;
}

/** A round of calls, made from what the rounds before it brought. */
export type Round = (bundle: EvidenceBundle) => readonly string[];

/**
 * The account in use, before anything is asked of the person.
 * @throws Sentence where nobody is signed in, or the folder is not trusted
 */
export function accountInUse({ account }: Live): Account {
  requireTrust('ask');
  if (account) return account;
  throw new Sentence(
    vscode.l10n.t(
      'Nobody is signed in: run Permission Doctor: Sign In…, or Use the Sandbox Organization, and try again.',
    ),
  );
}

/** Asks round by round, with progress; undefined where the person ended it. */
export async function askRounds(live: Live, rounds: readonly Round[]): Promise<EvidenceBundle | undefined> {
  const { name } = accountInUse(live);
  let bundle: EvidenceBundle = { responses: {} };
  for (const round of rounds) {
    const lines = round(bundle);
    if (lines.length === 0) continue;
    const answers = await asking(vscode.l10n.t('Asking as {0}', name), (options) => live.ask(lines, options));
    if (!answers) return undefined;
    bundle = merged(bundle, answers);
  }
  return bundle;
}
