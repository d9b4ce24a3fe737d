import { encodings } from './encodings';
import { Needles } from './needles';
import { scrubbed, secretsIn } from './scrub';
import { cookieValues, marker, tellsNothing } from './secret';
import { isAuthorizationCode, secretKind, type SecretKind } from './secretKey';

/** Objects nested deeper than this are cut off. */
const deepest = 100;
const cutOff = '[cut off]';

/**
 * Walks a value twice: once to learn its secrets, once to copy it without them. Every text is read once for each,
 * however often it stands there: names of fields, ids and words of the platform do by the thousand.
 */
export class RedactedCopy {
  readonly copy: unknown;
  private readonly path = new Set<object>();
  private readonly done = new Map<object, Map<SecretKind | undefined, unknown>>();
  private readonly secrets = new Set<string>();
  /** Texts, and whether each gives a secret away by itself. */
  private readonly read = new Map<string, boolean>();
  /** Texts as they are copied, once all secrets are known. */
  private readonly written = new Map<string, string>();
  /** The secrets in all their forms, once all are known. */
  private needles: Needles | undefined;

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
    return this.needles === undefined ? this.learned(value) : this.told(value, this.needles);
  }

  private learned(text: string): string {
    if (this.read.has(text)) return text;
    const secrets = secretsIn(text);
    this.read.set(text, secrets.length > 0);
    for (const { value, onlyHere } of secrets) if (onlyHere !== true) this.secrets.add(value);
    return text;
  }

  private told(text: string, needles: Needles): string {
    const told =
      this.written.get(text) ??
      (this.read.get(text) === false && !needles.standIn(text) ? text : scrubbed(text, needles));
    this.written.set(text, told);
    return told;
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
