import { conversations, type Conversation } from '../../evidence/conversations';
import { subject } from '../../evidence/grants';
import { text } from '../../evidence/shape';
import { SELF_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { hasParticipantCode } from '../participation';
import { wanted, type CheckResult, type Strength } from '../suspicion';
import { code, lineOf, outside } from '../words';
import { l10n } from '../../text/l10n';

/** Operations on a running conversation are for those who take part in it, on the leg they mean. */
export function checkParticipant(c: Case): CheckResult {
  const conversationId = c.match?.params.conversationId;
  if (conversationId === undefined) return { checks: [] };
  const strength = suspected(c);
  if (!isForParticipants(c) && strength === undefined) return { checks: [] };
  const conversation = conversations(c.evidence).find(
    (x) => x.id.toLowerCase() === conversationId.toLowerCase(),
  );
  if (!conversation) return unseen(c, conversationId, strength);
  const judged = judge(c, conversation);
  const row: Check = {
    id: 'participant',
    status: judged.status,
    check: l10n.t('Participant'),
    endpoint: conversation.call,
    expected: l10n.t('the caller takes part in the conversation'),
    actual: judged.actual,
    source: 'evidence',
  };
  if (judged.status !== 'fail') return { checks: [row] };
  const isGate = judged.apart === true && isGuardedAlone(c);
  return {
    checks: [row],
    suspicions: [
      {
        cause: 'not-participant',
        strength: isGate || strength !== undefined ? 'settled' : c.status === null ? 'likely' : 'possible',
        gate: isGate,
        advice: [...advice(c)],
      },
    ],
  };
}

/** The service guards the participant, not the role: no permission at all, or codes of its own for it. */
function isForParticipants({ operation, status }: Case): boolean {
  if (!operation) return false;
  // On behalf of a user that the path names, it is not the caller who has to take part.
  if (status === null && operation.path.includes('{userId}')) return false;
  return hasParticipantCode(operation) || operation.path.includes('{participantId}');
}

/**
 * Before the call: whether taking part is documented to be what lets somebody through. Beside a permission, or without a
 * code for it, it is no gate of its own: a role may let in who takes no part.
 */
function isGuardedAlone({ operation, status, identity }: Case): boolean {
  const isTold = status === null && identity.source === 'evidence';
  return isTold && operation?.permissionMode === 'NONE' && hasParticipantCode(operation);
}

/** What the answer itself says of it; `not.authorized` without any list is how the conversation services say no. */
function suspected(c: Case): Strength | undefined {
  if (c.said?.cause === 'not-participant') return c.said.strength;
  if (c.status !== 403 || c.said !== null || !isForParticipants(c)) return undefined;
  const bare = c.code?.name === 'not.authorized' && c.error?.names.permissions.length === 0;
  return bare && c.identity.kind === 'client' ? 'likely' : 'possible';
}

function unseen(c: Case, conversationId: string, strength: Strength | undefined): CheckResult {
  const call = `GET /api/v2/conversations/${conversationId}`;
  const client = c.identity.kind === 'client';
  return {
    checks: [
      {
        id: 'participant',
        status: strength === 'settled' ? 'fail' : 'unknown',
        check: l10n.t('Participant'),
        endpoint: call,
        expected: l10n.t('the caller takes part in the conversation'),
        actual: client
          ? l10n.t('{0}: nobody who could take part', c.identity.words)
          : unknownParticipants(c, call),
        source: strength === 'settled' ? 'server' : c.identity.source,
      },
    ],
    suspicions:
      strength === undefined
        ? []
        : [{ cause: 'not-participant', strength, advice: strength === 'possible' ? [] : [...advice(c)] }],
    nextEvidence: [wanted(call, l10n.t('its participants, and whether the caller is one of them'))],
  };
}

function unknownParticipants({ evidence }: Case, call: string): string {
  const body = evidence.body(call);
  return evidence.response(call) && !body.known
    ? l10n.t('the participants are not known ({0})', body.why)
    : l10n.t('the participants are not known');
}

/** The user who calls, by the grants or by the user's own record. */
function caller({ evidence }: Case): { readonly id: string; readonly name: string } | undefined {
  const who = subject(evidence);
  const self = evidence.body(SELF_CALL);
  const id = (who.known ? who.value.id : undefined) ?? (self.known ? text(self.value, 'id') : undefined);
  const name =
    (who.known ? who.value.name : undefined) ?? (self.known ? text(self.value, 'name') : undefined);
  return id === undefined ? undefined : { id, name: outside(name ?? l10n.t('the caller')) };
}

/** `apart` where the caller is not in the conversation, whichever leg the path means. */
interface Participation {
  readonly status: Check['status'];
  readonly actual: string;
  readonly apart?: true;
}

function judge(c: Case, conversation: Conversation): Participation {
  const asked = c.match?.params.participantId;
  const leg = conversation.participants.find((p) => p.id === asked);
  if (asked !== undefined && !leg)
    return { status: 'fail', actual: l10n.t('no participant {0} in this conversation', code(asked)) };
  const withLeg = (told: string) => (leg ? legWords(told, leg) : told);
  if (c.identity.kind === 'client')
    return {
      status: 'fail',
      actual: withLeg(l10n.t('{0}, takes part in no conversation', c.identity.words)),
      apart: true,
    };
  const user = caller(c);
  if (!user) return { status: 'unknown', actual: withLeg(l10n.t('the caller is not known')) };
  const own = conversation.participants.filter((p) => p.userId === user.id);
  if (own.length === 0)
    return {
      status: 'fail',
      actual: withLeg(l10n.t('{0} is not among its participants', user.name)),
      apart: true,
    };
  const onAnother = withLeg(l10n.t('{0} takes part, but on another leg', user.name));
  // Some operations mean the customer's leg: that it is not the caller's speaks against a refused request only.
  if (leg && !own.includes(leg) && c.status !== null) return { status: 'fail', actual: onAnother };
  if (!own.some((p) => p.active))
    return { status: 'fail', actual: l10n.t('{0} took part, and has left', user.name), apart: true };
  if (leg && !own.includes(leg)) return { status: 'pass', actual: onAnother };
  if (leg && c.said?.cause === 'not-participant')
    return {
      status: 'unknown',
      actual: l10n.t('the leg in the path is that of {0}; another may be meant', user.name),
    };
  return { status: 'pass', actual: l10n.t('{0} takes part', user.name) };
}

/** Whose the leg is that the path names, behind what is told of the caller. */
function legWords(told: string, { name, purpose }: Conversation['participants'][number]): string {
  return l10n.t(
    '{0}; the leg in the path is that of {1} ({2})',
    told,
    outside(name ?? purpose ?? l10n.t('another')),
    outside(purpose ?? l10n.t('no purpose')),
  );
}

function* advice(c: Case): Iterable<Advice> {
  yield {
    who: 'developer',
    text: l10n.t(
      "Call as the agent who takes part in the conversation, with the id of the right participant in the path (some operations mean the caller's own leg, some the customer's). The service looks at who is in the conversation; roles do not change that.",
    ),
  };
  const guarded = c.catalog.match(
    'POST',
    `/api/v2/conversations/${c.match?.params.conversationId ?? 'x'}/disconnect`,
  )?.operation;
  if (/disconnect|terminated/i.test(c.request.body?.text ?? c.target.path) && guarded) {
    yield {
      who: 'developer',
      text: l10n.t(
        'To end it from outside, {0} is guarded by a permission instead of participation.',
        code(lineOf(guarded)),
      ),
    };
  }
}
