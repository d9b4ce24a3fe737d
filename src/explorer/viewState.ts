import type { EvidenceBundle } from '../evidence/bundle';
import { succeeded } from '../evidence/evidence';

/** What a view shows in place of rows, and why; `shown` where it shows rows. */
export type ViewState = 'signedOut' | 'notLoaded' | 'loading' | 'refused' | 'empty' | 'shown';

/**
 * The state of a view that is made from the answers to some calls.
 *
 * @param calls keys of the bundle, any of which is enough to show something
 */
export function viewState(
  isSignedIn: boolean,
  isLoading: boolean,
  bundle: EvidenceBundle | null,
  calls: readonly string[],
): ViewState {
  if (!isSignedIn) return 'signedOut';
  const answers = calls.flatMap((call) =>
    bundle && Object.hasOwn(bundle.responses, call) ? (bundle.responses[call] ?? []) : [],
  );
  if (answers.some(succeeded)) return 'shown';
  if (isLoading) return 'loading';
  return answers.length === 0 ? 'notLoaded' : 'refused';
}
