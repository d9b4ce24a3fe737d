import type { Evidence } from './evidence';
import { field, rows, text, type Fields } from './shape';

const MEDIA = [
  'calls',
  'callbacks',
  'emails',
  'messages',
  'chats',
  'videos',
  'cobrowsesessions',
  'socialExpressions',
  // As analytics tells of them.
  'sessions',
];

export interface Participant {
  readonly id: string | undefined;
  readonly purpose: string | undefined;
  readonly userId: string | undefined;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly dnis: string | undefined;
  /** What the participant's media say of failures. */
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  /** Whether a wrap-up code is asked for: `mandatory`, `optional` …; undefined where the answer does not say. */
  readonly wrapupPrompt: string | undefined;
  /** False where the participant has left, or all media of it have ended. */
  readonly active: boolean;
  /** The number as it was dialled, before normalisation. */
  readonly addressRaw: string | undefined;
}

export interface Conversation {
  readonly id: string;
  readonly call: string;
  readonly participants: readonly Participant[];
}

const CALL =
  /^GET \/api\/v2\/(?:analytics\/)?conversations\/(?:[a-z]+\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/details)?$/i;

/** The conversations that the answers hold. */
export function conversations(evidence: Evidence): readonly Conversation[] {
  return evidence.matching(CALL).map(({ call, body }) => ({
    id: CALL.exec(call)?.[1] ?? '',
    call,
    participants: rows(body, 'participants').map(readParticipant),
  }));
}

function readParticipant(row: Fields): Participant {
  const media = MEDIA.flatMap((name) => rows(row, name));
  return {
    id: text(row, 'id') ?? text(row, 'participantId'),
    purpose: text(row, 'purpose'),
    userId: text(row, 'userId') ?? text(field(row, 'user'), 'id'),
    name: text(row, 'name') ?? text(row, 'participantName'),
    address: text(row, 'address'),
    dnis: text(row, 'dnis') ?? media.map((m) => text(m, 'dnis')).find((d) => d !== undefined),
    errors: [row, ...media.flatMap((m) => [m, ...rows(m, 'segments')])].flatMap(errorOf),
    wrapupPrompt: text(row, 'wrapupPrompt'),
    active: text(row, 'endTime') === undefined && (media.length === 0 || media.some((m) => !hasEnded(m))),
    addressRaw: media.map((m) => text(field(m, 'other'), 'addressRaw')).find((a) => a !== undefined),
  };
}

function hasEnded(media: Fields): boolean {
  return ['disconnected', 'terminated'].includes(text(media, 'state') ?? '');
}

function errorOf(media: Fields): readonly { code: string; message: string }[] {
  const info = field(media, 'errorInfo');
  const code = text(info, 'code') ?? text(media, 'errorCode');
  return code === undefined ? [] : [{ code, message: text(info, 'message') ?? '' }];
}
