import { conversations } from '../../evidence/conversations';
import { field, flag, text } from '../../evidence/shape';
import { SELF_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Advice, Check } from '../diagnosis';
import { meaningOf } from '../errorMeaning';
import { codeOf } from '../requirement';
import type { CheckResult } from '../suspicion';
import { code, outside } from '../words';

const CHOOSE_PHONE: Advice = {
  who: 'developer',
  text: 'Let the agent choose a phone (station) in the client before the call is placed, and keep that client open. A call needs a station; neither presence nor routing status stands in for it.',
};

/** A call is placed by the user's phone: is there a station, and did it answer? */
export function checkStation(c: Case): CheckResult {
  const answer = codeOf(c);
  const refused = answer !== null && meaningOf(answer)?.cause === 'target-user-state';
  const failed = isSuccess(c.status) || c.status === null || c.status === 0 ? failedLeg(c) : undefined;
  if (!refused && !failed && !placesCall(c)) return { checks: [] };
  const station = ownStation(c);
  if (refused) {
    return {
      checks: [
        row(
          station?.known ?? 'fail',
          station?.words ?? `${code(answer ?? '')}: none, says the server`,
          station ? 'evidence' : 'server',
        ),
      ],
      suspicions: [{ cause: 'target-user-state', strength: 'settled', advice: [CHOOSE_PHONE] }],
    };
  }
  if (failed) {
    const persistent = stationDetails(c);
    return {
      checks: [
        {
          ...row(
            'fail',
            `${code(failed.code)}${failed.message === '' ? '' : ` (${outside(failed.message)})`}`,
            'evidence',
          ),
          id: 'call-outcome',
          check: 'Outcome of the call',
          endpoint: failed.call,
          expected: 'no errorInfo on a participant',
        },
        ...persistent.checks,
      ],
      suspicions: [
        { cause: 'target-user-state', strength: 'settled', advice: [...persistent.advice, CHOOSE_PHONE] },
      ],
    };
  }
  const next = isSuccess(c.status)
    ? [
        `GET /api/v2/conversations/${newConversation(c) ?? '{conversationId}'}: errorInfo of the participants says what became of the call`,
      ]
    : [];
  return {
    checks: station
      ? [row(station.known, station.words, 'evidence')]
      : [row('unknown', 'not asked', 'documented')],
    nextEvidence: next,
  };
}

/** Operations that place a call for the user. */
function placesCall({ operation }: Case): boolean {
  return operation?.bodyType === 'CreateCallRequest';
}

function newConversation(c: Case): string | undefined {
  return /"id"\s*:\s*"([0-9a-f-]{36})"/i.exec(c.request.response?.body?.text ?? '')?.[1];
}

function row(status: Check['status'], actual: string, source: Check['source']): Check {
  return {
    id: 'station',
    status,
    check: 'Station',
    endpoint: `${SELF_CALL}?expand=station`,
    expected: 'the user has a station',
    actual,
    source,
  };
}

/** The station as the user's own record has it; undefined where nobody asked. */
function ownStation(c: Case): { known: Check['status']; words: string } | undefined {
  const body = c.evidence.body(SELF_CALL);
  const station = body.known ? field(body.value, 'station') : undefined;
  if (station === undefined) return undefined;
  const effective = field(station, 'effectiveStation') ?? field(station, 'associatedStation');
  if (effective !== undefined)
    return { known: 'pass', words: outside(text(effective, 'name') ?? text(effective, 'id') ?? 'one') };
  const last = text(field(station, 'lastAssociatedStation'), 'name');
  return {
    known: 'fail',
    words: `none is chosen${last === undefined ? '' : ` (the last one was "${outside(last)}")`}`,
  };
}

interface FailedLeg {
  readonly call: string;
  readonly code: string;
  readonly message: string;
}

/** A participant whose phone failed, in the conversation that this request made. */
function failedLeg(c: Case): FailedLeg | undefined {
  const made = newConversation(c);
  const legs = conversations(c.evidence).filter((x) => made === undefined || x.id === made);
  for (const conversation of legs) {
    for (const error of conversation.participants.flatMap((p) => p.errors)) {
      if (meaningOf(error.code)?.cause === 'target-user-state') return { call: conversation.call, ...error };
    }
  }
  return undefined;
}

/** A WebRTC phone that is not connected all the time has to be opened for each call. */
function stationDetails(c: Case): { checks: readonly Check[]; advice: readonly Advice[] } {
  for (const { call, body } of c.evidence.matching(/^GET \/api\/v2\/stations\/[^/?]+$/)) {
    const persistent = flag(body, 'webRtcPersistentEnabled');
    if (persistent === undefined) continue;
    const check: Check = {
      id: 'station-persistent',
      status: persistent ? 'pass' : 'fail',
      check: 'Persistent connection',
      endpoint: call,
      expected: `${code('webRtcPersistentEnabled')} is true, or the client is open`,
      actual: `${code('webRtcPersistentEnabled')} is ${String(persistent)}`,
      source: 'evidence',
    };
    const advice: Advice[] = persistent
      ? []
      : [
          {
            who: 'admin',
            text: `Enable the persistent connection of the station "${outside(text(body, 'name') ?? '')}" (${code('webRtcPersistentEnabled')}), so that its WebRTC phone answers without being opened by hand; until then the agent keeps the client open.`,
          },
        ];
    return { checks: [check], advice };
  }
  return { checks: [], advice: [] };
}
