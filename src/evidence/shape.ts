/**
 * Reading of answers whose shape nobody guarantees: every accessor gives undefined where the value is absent
 * or of another type, and never follows the prototype.
 */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function field(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function text(value: unknown, name: string): string | undefined {
  const v = field(value, name);
  return typeof v === 'string' ? v : undefined;
}

export function flag(value: unknown, name: string): boolean | undefined {
  const v = field(value, name);
  return typeof v === 'boolean' ? v : undefined;
}

export function list(value: unknown, name: string): readonly unknown[] | undefined {
  const v = field(value, name);
  return Array.isArray(v) ? v : undefined;
}

/** The strings of a list; undefined where there is no list. */
export function texts(value: unknown, name: string): readonly string[] | undefined {
  return list(value, name)?.filter((v): v is string => typeof v === 'string');
}

/** The objects of a list; empty where there is no list. */
export function rows(value: unknown, name: string): readonly Fields[] {
  return (list(value, name) ?? []).filter(isFields);
}

/** The objects of a listing: `{ entities: [...] }` or a bare array; undefined where it is neither. */
export function entities(body: unknown): readonly Fields[] | undefined {
  const listed = Array.isArray(body) ? (body as unknown[]) : list(body, 'entities');
  return listed?.filter(isFields);
}
