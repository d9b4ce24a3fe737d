import { isSuccess, type Case } from '../case';
import { beginsConversation, madeConversation } from '../placedCall';
import { wanted, type CheckResult } from '../suspicion';
import { l10n } from '../../text/l10n';

/** A conversation that was begun may fail afterwards: only the conversation itself tells. */
export function checkOutcome(c: Case): CheckResult {
  if (!isSuccess(c.status) || !beginsConversation(c)) return { checks: [] };
  const call = `GET /api/v2/conversations/${madeConversation(c) ?? '{conversationId}'}`;
  return {
    checks: [],
    nextEvidence: [wanted(call, l10n.t('errorInfo of the participants says what became of it'))],
  };
}
