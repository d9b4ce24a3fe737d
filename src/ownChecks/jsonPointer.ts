/**
 * What a JSON Pointer (RFC 6901) leads to in a JSON value; undefined where there is nothing. Only what the value itself
 * holds is found, never what it inherits.
 */
export function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    const plain = name.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(inner) && !/^(?:0|[1-9]\d*)$/.test(plain)) return undefined;
    return Object.hasOwn(inner, plain) ? (inner as Record<string, unknown>)[plain] : undefined;
  }, value);
}
