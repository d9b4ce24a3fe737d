import { l10n } from '../text/l10n';
import type { Evidence } from './evidence';
import { entities, field, text, type Fields } from './shape';

/** `object` where the path does not say. */
export type ObjectKind =
  'queue' | 'user' | 'division' | 'role' | 'station' | 'conversation' | 'OAuth client' | 'site' | 'object';

/** What kind of thing an object is, by the path that it is read at. */
const KINDS: readonly (readonly [RegExp, ObjectKind])[] = [
  [/^\/api\/v2\/routing\/queues$/, 'queue'],
  [/^\/api\/v2\/users$/, 'user'],
  [/^\/api\/v2\/authorization\/divisions$/, 'division'],
  [/^\/api\/v2\/authorization\/roles$/, 'role'],
  [/^\/api\/v2\/stations$/, 'station'],
  [/^\/api\/v2\/conversations$/, 'conversation'],
  [/^\/api\/v2\/oauth\/clients$/, 'OAuth client'],
  [/^\/api\/v2\/telephony\/providers\/edges\/sites$/, 'site'],
];

/** Something of the organization that an answer shows. */
export interface KnownObject {
  readonly kind: ObjectKind;
  readonly body: Fields;
  /** The call that shows it. */
  readonly call: string;
}

/** An object that the platform would not show. */
export interface RefusedObject {
  readonly kind: ObjectKind;
  readonly status: number;
  /** Code of the refusal. */
  readonly code: string | undefined;
  readonly call: string;
}

/**
 * What the answers say of the object with an id: the object itself, as a call for it or a listing shows it, else that
 * the call for it was refused; undefined where nobody asked.
 */
export function objectWithId(evidence: Evidence, id: string): KnownObject | RefusedObject | undefined {
  const wanted = id.toLowerCase();
  let refused: RefusedObject | undefined;
  let listed: KnownObject | undefined;
  for (const call of evidence.calls) {
    const [, path = '', last = ''] = /^GET (\/[^?]*)\/([^/?]+)$/.exec(call) ?? [];
    const response = evidence.response(call);
    if (last.toLowerCase() === wanted) {
      const body = evidence.body(call);
      if (body.known && text(body.value, 'id')?.toLowerCase() === wanted)
        return { kind: kindOf(path), body: body.value as Fields, call };
      if (response && response.status >= 400 && response.status < 500)
        refused ??= { kind: kindOf(path), status: response.status, code: text(response.body, 'code'), call };
    }
    listed ??= inListing(call, response?.body, wanted);
  }
  return listed ?? refused;
}

function inListing(call: string, body: unknown, wanted: string): KnownObject | undefined {
  const [, path = ''] = /^GET (\/[^?]*)/.exec(call) ?? [];
  const kind = kindOf(path);
  if (kind === 'object') return undefined;
  const row = entities(body)?.find((one) => text(one, 'id')?.toLowerCase() === wanted);
  return row && { kind, body: row, call };
}

function kindOf(path: string): ObjectKind {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'object';
}

/** Division of an object, in words; undefined where it is not told. */
export function divisionOf({ body }: KnownObject): string | undefined {
  const division = field(body, 'division');
  return text(division, 'name') ?? text(division, 'id');
}

/** A kind as it stands within a sentence. */
export function kindWords(kind: ObjectKind): string {
  switch (kind) {
    case 'queue':
      return l10n.t('queue');
    case 'user':
      return l10n.t('user');
    case 'division':
      return l10n.t('division');
    case 'role':
      return l10n.t('role');
    case 'station':
      return l10n.t('station');
    case 'conversation':
      return l10n.t('conversation');
    case 'OAuth client':
      return l10n.t('OAuth client');
    case 'site':
      return l10n.t('site');
    case 'object':
      return l10n.t('object');
  }
}
