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
  /** The number as it was dialled, before normalisation. */
  readonly addressRaw: string | undefined;
}

export interface Conversation {
  readonly id: string;
  readonly call: string;
  readonly participants: readonly Participant[];
}

const CALL =
  /^GET \/api\/v2\/conversations\/(?:calls\/|callbacks\/|emails\/|messages\/|chats\/)?([0-9a-f-]{36})$/i;

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
    id: text(row, 'id'),
    purpose: text(row, 'purpose'),
    userId: text(row, 'userId') ?? text(field(row, 'user'), 'id'),
    name: text(row, 'name'),
    address: text(row, 'address'),
    dnis: text(row, 'dnis'),
    errors: media.flatMap((m) => {
      const info = field(m, 'errorInfo');
      const code = text(info, 'code') ?? text(m, 'errorCode');
      return code === undefined ? [] : [{ code, message: text(info, 'message') ?? '' }];
    }),
    addressRaw: media.map((m) => text(field(m, 'other'), 'addressRaw')).find((a) => a !== undefined),
  };
}
