import { conversations, type Conversation } from '../../evidence/conversations';
import { subject } from '../../evidence/grants';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import { meaningOf } from '../errorMeaning';
import { codeOf } from '../requirement';
import type { CheckResult, Strength } from '../suspicion';
import { code, outside } from '../words';

/** Operations on a running conversation are for those who take part in it, on the leg they mean. */
export function checkParticipant(c: Case): CheckResult {
  const conversationId = c.match?.params.conversationId;
  const strength = suspected(c);
  if (conversationId === undefined) {
    return strength === 'settled' || strength === 'likely'
      ? { checks: [], suspicions: [{ cause: 'not-participant', strength }] }
      : { checks: [] };
  }
  if (!isForParticipants(c) && strength === undefined) return { checks: [] };
  const conversation = conversations(c.evidence).find(
    (x) => x.id.toLowerCase() === conversationId.toLowerCase(),
  );
  if (!conversation) return unseen(c, conversationId, strength);
  const judged = judge(c, conversation);
  const row: Check = {
    id: 'participant',
    status: judged.status,
    check: 'Participant',
    endpoint: conversation.call,
    expected: 'the caller takes part in the conversation',
    actual: judged.actual,
    source: 'evidence',
  };
  if (judged.status !== 'fail') return { checks: [row] };
  return {
    checks: [row],
    suspicions: [
      {
        cause: 'not-participant',
        strength: strength === undefined ? 'possible' : 'settled',
        advice: [...advice(c)],
      },
    ],
  };
}

/** The service guards the participant, not the role: no permission at all, or codes of its own for it. */
function isForParticipants({ operation }: Case): boolean {
  if (!operation) return false;
  const guarded = Object.keys(operation.codes403).some(
    (name) => meaningOf(name)?.cause === 'not-participant',
  );
  return guarded || operation.path.includes('{participantId}');
}

/** What the answer itself says of it; `not.authorized` without any list is how the conversation services say no. */
function suspected(c: Case): Strength | undefined {
  const answer = codeOf(c);
  if (c.status === null || (answer === null && c.status !== 403)) return undefined;
  const meaning = answer === null ? null : meaningOf(answer);
  if (meaning?.cause === 'not-participant') return meaning.strength;
  if (!isForParticipants(c)) return undefined;
  if (answer === 'not.authorized' && c.error?.names.permissions.length === 0)
    return c.identity.kind === 'client' ? 'likely' : 'possible';
  return c.status === 403 && meaning === null ? 'possible' : undefined;
}

function unseen(c: Case, conversationId: string, strength: Strength | undefined): CheckResult {
  const call = `GET /api/v2/conversations/${conversationId}`;
  const client = c.identity.kind === 'client';
  return {
    checks: [
      {
        id: 'participant',
        status: strength === 'settled' ? 'fail' : 'unknown',
        check: 'Participant',
        endpoint: call,
        expected: 'the caller takes part in the conversation',
        actual: client ? `${c.identity.words}: nobody who could take part` : 'the participants are not known',
        source: strength === 'settled' ? 'server' : c.identity.source,
      },
    ],
    suspicions:
      strength === undefined
        ? []
        : [{ cause: 'not-participant', strength, advice: strength === 'possible' ? [] : [...advice(c)] }],
    nextEvidence: [`${call}: its participants, and whether the caller is one of them`],
  };
}

function judge(c: Case, conversation: Conversation): { status: Check['status']; actual: string } {
  const asked = c.match?.params.participantId;
  const leg = conversation.participants.find((p) => p.id === asked);
  if (asked !== undefined && !leg)
    return { status: 'fail', actual: `no participant ${code(asked)} in this conversation` };
  const legWords = leg
    ? `; the leg in the path is that of ${outside(leg.name ?? leg.purpose ?? 'another')} (${outside(leg.purpose ?? 'no purpose')})`
    : '';
  if (c.identity.kind === 'client')
    return { status: 'fail', actual: `${c.identity.words}, takes part in no conversation${legWords}` };
  const who = subject(c.evidence);
  if (!who.known || who.value.id === undefined)
    return { status: 'unknown', actual: `the caller is not known${legWords}` };
  const own = conversation.participants.filter((p) => p.userId === who.value.id);
  if (own.length === 0)
    return {
      status: 'fail',
      actual: `${outside(who.value.name ?? 'the caller')} is not among its participants${legWords}`,
    };
  if (leg && !own.includes(leg))
    return { status: 'fail', actual: `the caller takes part, but on another leg${legWords}` };
  return { status: 'pass', actual: `${outside(who.value.name ?? 'the caller')} takes part` };
}

function* advice(c: Case): Iterable<{ who: 'developer'; text: string }> {
  yield {
    who: 'developer',
    text: `Call as the agent who takes part in the conversation, with the id of the right participant in the path. The service looks at who is in the conversation; roles do not change that.`,
  };
  const guarded = c.catalog.match(
    'POST',
    `/api/v2/conversations/${c.match?.params.conversationId ?? 'x'}/disconnect`,
  )?.operation;
  if (/disconnect|terminated/i.test(c.request.body?.text ?? c.target.path) && guarded) {
    yield {
      who: 'developer',
      text: `To end it from outside, ${code(`${guarded.method} ${guarded.path}`)} is guarded by a permission instead of participation.`,
    };
  }
}
