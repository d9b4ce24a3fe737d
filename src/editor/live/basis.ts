import * as vscode from 'vscode';
import { outside } from '../../diagnosis/words';
import { type LocatedAnswer } from '../../engine';
import { type EvidenceBundle } from '../../evidence/bundle';
import { type OwnCheck } from '../../ownChecks/ownCheck';
import { type Request } from '../../request/request';
import { type Account } from '../accounts/account';
import { type EngineLoader } from '../engine';
import { isForPerson } from '../sentence';
import { asking } from './asking';
import { type Live } from './live';

/** What a diagnosis is made from besides the text. */
export type Basis =
  | { readonly kind: 'live'; readonly evidence: EvidenceBundle; readonly account: Account }
  | { readonly kind: 'replayed'; readonly evidence: EvidenceBundle; readonly file: string }
  | { readonly kind: 'signed-out' }
  /** Nothing could be asked; a sentence says why. */
  | { readonly kind: 'text'; readonly why: string };

/** Of a text with more requests than these, the first are asked about. */
const mostRequests = 10;

/**
 * Asks the organization that is signed in to what can settle the requests. Where that cannot be, the diagnosis is made
 * from the text, and the basis says why. Undefined where the person ended it.
 */
export async function askAbout(
  requests: readonly Request[],
  deps: { readonly live: Live; readonly engine: EngineLoader },
  ownChecks?: readonly OwnCheck[],
): Promise<Basis | undefined> {
  const { account } = deps.live;
  if (!account) return { kind: 'signed-out' };
  if (!vscode.workspace.isTrusted)
    return { kind: 'text', why: vscode.l10n.t('live calls are off in a folder that is not trusted.') };
  const { goesElsewhere } = await deps.engine();
  const host = new URL(account.base).host;
  const own = requests.filter((request) => !goesElsewhere(request, host)).slice(0, mostRequests);
  if (own.length === 0) return { kind: 'text', why: elsewhere(requests, account) };
  try {
    const title = vscode.l10n.t('Asking as {0}', account.name);
    const evidence = await asking(title, (options) => deps.live.collect(own, { ...options, ownChecks }));
    return evidence && { kind: 'live', evidence, account };
  } catch (error) {
    if (!isForPerson(error)) throw error;
    return { kind: 'text', why: error.message };
  }
}

function elsewhere(requests: readonly Request[], account: Account): string {
  const host = requests[0]?.line?.url.value.host ?? '';
  return vscode.l10n.t(
    'the request goes to {0}, and {1} is of {2}: what is granted in one region says nothing in another.',
    host,
    account.name,
    account.region,
  );
}

/** The line above a report that says what it was made from; undefined where there is nothing to say. */
export function leadOf(basis: Basis, answers: readonly LocatedAnswer[]): string | undefined {
  switch (basis.kind) {
    case 'live':
      return vscode.l10n.t(
        'Asked as {0}, and the request was not sent; what was asked, and when, stands at the end.',
        outside(basis.account.name),
      );
    case 'replayed':
      return vscode.l10n.t('With the evidence of {0}; nothing was asked.', outside(basis.file));
    case 'text':
      return vscode.l10n.t('Diagnosed from the text alone: {0}', outside(basis.why));
    case 'signed-out':
      return answers.some(wantsCalls)
        ? vscode.l10n.t(
            'Diagnosed from the text alone, for nobody is signed in. Run Permission Doctor: Sign In… and diagnose again: then reading calls settle what is open.',
          )
        : undefined;
  }
}

function wantsCalls({ nextEvidence }: LocatedAnswer): boolean {
  return nextEvidence.some((next) => /^(?:GET|HEAD) /.test(next));
}
