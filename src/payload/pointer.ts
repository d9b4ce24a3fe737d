/** JSON Pointer (RFC 6901) of a member of what the pointer names. */
export function member(pointer: string, name: string | number): string {
  const isPlain = typeof name === 'number' || !/[~/]/.test(name);
  return `${pointer}/${isPlain ? name : name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
