import { field, flag, text } from '../../evidence/shape';
import { SELF_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { meaningOf } from '../errorMeaning';
import { concernedConversations, placesCall } from '../placedCall';
import { wanted, type CheckResult } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

function choosePhone(): Advice {
  return {
    who: 'developer',
    text: l10n.t(
      'Let the agent choose a phone (station) in the client before the call is placed, and keep that client open. A call needs a station; neither presence nor routing status stands in for it.',
    ),
  };
}

/** A call is placed by the user's phone: is there a station, and did it answer? */
export function checkStation(c: Case): CheckResult {
  if (c.said?.cause === 'target-user-state') return refused(c);
  const failed = failedLeg(c);
  if (failed) return left(c, failed);
  if (!placesCall(c)) return { checks: [] };
  const station = stationOf(c);
  if (!station) return { checks: [row(c, 'unknown', l10n.t('not asked'), 'documented')] };
  return {
    checks: [row(c, station.known, station.words, 'evidence')],
    // Who it is may choose a phone at any moment, so that it is no gate; as things are the call comes to nothing.
    ...(station.known === 'fail' &&
      c.status === null && {
        suspicions: [{ cause: 'target-user-state', strength: 'likely', advice: [choosePhone()] }],
      }),
  };
}

/** The call that shows the station of the user for whom the call is placed. */
function userCall({ match }: Case): string {
  const id = match?.params.userId;
  return id === undefined ? SELF_CALL : `GET /api/v2/users/${id}`;
}

function row(c: Case, status: Check['status'], actual: string, source: Check['source']): Check {
  return {
    id: 'station',
    status,
    check: l10n.t('Station'),
    endpoint: `${userCall(c)}?expand=station`,
    expected: l10n.t('the user has a station'),
    actual,
    source,
  };
}

/** The platform says that the phone is the matter. */
function refused(c: Case): CheckResult {
  const station = stationOf(c);
  const said = c.code ? code(c.code.name) : outside((c.error?.message ?? '').slice(0, 200));
  const sure = c.said?.strength !== 'possible';
  return {
    checks: [
      station
        ? row(c, station.known, station.words, 'evidence')
        : row(c, sure ? 'fail' : 'unknown', l10n.t('{0}, says the server', said), 'server'),
    ],
    suspicions: [
      {
        cause: 'target-user-state',
        strength: c.said?.strength ?? 'possible',
        advice: adviceFor(c.code?.name ?? ''),
      },
    ],
    nextEvidence: [
      wanted(`${userCall(c)}?expand=station`, l10n.t('the station of the user')),
      wanted(
        'GET /api/v2/stations/{stationId}',
        l10n.t('its state, and whether its WebRTC phone stays connected'),
      ),
      ...(c.said?.or?.includes('outbound-route')
        ? [
            wanted(
              'GET /api/v2/telephony/providers/edges/sites/{siteId}/numberplans',
              l10n.t('whether one takes the number'),
            ),
          ]
        : []),
    ],
  };
}

/** The user chooses a phone; that a phone is on an Edge, and the Edge at work, is for administrators. */
function adviceFor(answer: string): readonly Advice[] {
  if (!/edge|resolve/.test(answer)) return [choosePhone()];
  return [
    {
      who: 'admin',
      text: l10n.t(
        'Check that the phone of the user is assigned to an Edge (or the cloud media) of its site, and that this Edge is active: {0} is about the phone and its site, not about scopes or roles.',
        code(answer),
      ),
    },
    choosePhone(),
  ];
}

/** The request was accepted, and the phone did not answer. */
function left(c: Case, failed: FailedLeg): CheckResult {
  const persistent = stationDetails(c);
  return {
    checks: [
      {
        id: 'call-outcome',
        status: 'fail',
        check: l10n.t('Outcome of the call'),
        endpoint: failed.call,
        expected: l10n.t('no errorInfo on a participant'),
        actual: `${code(failed.code)}${failed.message === '' ? '' : ` (${outside(failed.message)})`}`,
        source: 'evidence',
      },
      ...persistent.checks,
    ],
    suspicions: [
      { cause: 'target-user-state', strength: 'settled', advice: [...persistent.advice, choosePhone()] },
    ],
  };
}

/** The station as the user's record has it; undefined where nobody asked. */
function stationOf(c: Case): { known: Check['status']; words: string } | undefined {
  const body = c.evidence.body(userCall(c));
  const station = body.known ? field(body.value, 'station') : undefined;
  if (station === undefined) return undefined;
  const effective = field(station, 'effectiveStation') ?? field(station, 'associatedStation');
  if (effective !== undefined)
    return {
      known: 'pass',
      words: outside(text(effective, 'name') ?? text(effective, 'id') ?? l10n.t('one')),
    };
  const last = text(field(station, 'lastAssociatedStation'), 'name');
  return {
    known: 'fail',
    words:
      last === undefined
        ? l10n.t('none is chosen')
        : l10n.t('none is chosen (the last one was "{0}")', outside(last)),
  };
}

interface FailedLeg {
  readonly call: string;
  readonly code: string;
  readonly message: string;
}

/** A participant whose phone failed. */
function failedLeg(c: Case): FailedLeg | undefined {
  for (const { call, participants } of concernedConversations(c)) {
    for (const error of participants.flatMap((p) => p.errors)) {
      if (meaningOf(error.code)?.cause === 'target-user-state') return { call, ...error };
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
      check: l10n.t('Persistent connection'),
      endpoint: call,
      expected: l10n.t('{0} is true, or the client is open', code('webRtcPersistentEnabled')),
      actual: l10n.t('{0} is {1}', code('webRtcPersistentEnabled'), String(persistent)),
      source: 'evidence',
    };
    const advice: Advice[] = persistent
      ? []
      : [
          {
            who: 'admin',
            text: l10n.t(
              'Enable the persistent connection of the station "{0}" ({1}), so that its WebRTC phone answers without being opened by hand; until then the agent keeps the client open.',
              outside(text(body, 'name') ?? ''),
              code('webRtcPersistentEnabled'),
            ),
          },
        ];
    return { checks: [check], advice };
  }
  return { checks: [], advice: [] };
}
