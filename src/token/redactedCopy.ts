import { encodings } from './encodings';
import { Needles } from './needles';
import { marked, scrubbed, secretsIn } from './scrub';
import { cookieValues, marker, tellsNothing } from './secret';
import { isAuthorizationCode, secretKind, type SecretKind } from './secretKey';

/** Objects nested deeper than this are cut off. */
const deepest = 100;
const cutOff = '[cut off]';

/** Walks a value twice: once to learn its secrets, once to copy it without them. */
export class RedactedCopy {
  readonly copy: unknown;
  private readonly secrets = new Set<string>();
  private readonly path = new Set<object>();
  private needles = new Needles([]);
  private readonly done = new Map<object, Map<SecretKind | undefined, unknown>>();

  constructor(value: unknown) {
    this.walk(value, undefined);
    this.needles = new Needles([...this.secrets].flatMap(encodings));
    this.done.clear();
    this.copy = this.walk(value, undefined);
  }

  private walk(value: unknown, kind: SecretKind | undefined): unknown {
    if (typeof value === 'string') return this.string(value, kind);
    if (typeof value === 'number' || typeof value === 'bigint')
      return kind === undefined || kind === 'code' ? value : marker;
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return value;
    if (ArrayBuffer.isView(value) || this.path.has(value) || this.path.size >= deepest) return cutOff;
    return this.once(value, kind);
  }

  /** An object that stands in many places is walked once for each kind, or sharing would take exponential time. */
  private once(value: object, kind: SecretKind | undefined): unknown {
    const done = this.done.get(value) ?? new Map<SecretKind | undefined, unknown>();
    if (done.has(kind)) return done.get(kind);
    this.done.set(value, done);
    this.path.add(value);
    const copy = Array.isArray(value) ? value.map((item) => this.walk(item, kind)) : this.object(value, kind);
    this.path.delete(value);
    done.set(kind, copy);
    return copy;
  }

  private string(value: string, kind: SecretKind | undefined): string {
    if (
      kind !== undefined &&
      !tellsNothing(value) &&
      (kind !== 'code' || isAuthorizationCode(value, false))
    ) {
      for (const secret of kind === 'cookie' ? [value, ...cookieValues(value)] : [value])
        this.secrets.add(secret);
      return marker;
    }
    const secrets = secretsIn(value);
    for (const secret of secrets) if (secret.onlyHere !== true) this.secrets.add(secret.value);
    return scrubbed(marked(value, secrets, this.needles));
  }

  /** `fromEntries` defines its fields, so that one named `__proto__` stays a field. */
  private object(value: object, kind: SecretKind | undefined): unknown {
    const entries = Object.entries(value instanceof Error ? described(value) : value);
    const pair = secretKind(pairName(value));
    return Object.fromEntries(
      entries
        .filter(([, field]) => typeof field !== 'function' && typeof field !== 'symbol')
        .map(([name, field]) => [
          this.string(name, undefined),
          this.walk(
            field,
            secretKind(name) ?? (name === 'value' ? pair : undefined) ?? inherited(kind, name),
          ),
        ]),
    );
  }
}

/** Everything below `cookies` is secret but the names; an object below `authorization` may be about roles. */
function inherited(kind: SecretKind | undefined, name: string): SecretKind | undefined {
  return kind === 'cookie' && name !== 'name' ? kind : undefined;
}

/** The name in `{ "name": "Cookie", "value": "…" }`, as HAR lists headers. */
function pairName(value: object): string {
  const { name, key } = value as { name?: unknown; key?: unknown };
  return typeof name === 'string' ? name : typeof key === 'string' ? key : '';
}

function described(error: Error): object {
  return { ...error, name: error.name, message: error.message, stack: error.stack };
}
