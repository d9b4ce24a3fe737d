/**
 * How a secret stands in a text, if it does: whole, split by line breaks or blanks, percent-encoded, in base64 whatever
 * stands before it, in hex, or backwards. A good half of it counts as it.
 */
export function foundIn(text: string, secret: string): string | undefined {
  const joined = text.replace(/(?:\\[nrt]|[\s\\])+/g, '');
  for (const [form, written] of formsOf(secret))
    for (const [how, one] of [
      ['', text],
      [' split', joined],
    ] as const)
      if (one.includes(written)) return `${form}${how}`;
  return undefined;
}

/**
 * The same for many texts at once, each by itself.
 *
 * @returns how it stands there, and what stands around it, for the one who has to mend it
 */
export function foundAmong(texts: Iterable<string>, secret: string): string | undefined {
  // No form of a secret goes across this letter.
  const all = [...texts].join('\0');
  const form = foundIn(all, secret);
  if (form === undefined) return undefined;
  const at = all.indexOf(secret.slice(0, 8));
  return at === -1 ? form : `${form}: ${all.slice(Math.max(0, at - 200), at + 60)}`;
}

function formsOf(secret: string): readonly (readonly [string, string])[] {
  const long = Math.ceil(secret.length * 0.6);
  const half = secret.slice(0, long);
  const percent = [...secret].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');
  const hex = Buffer.from(half).toString('hex');
  const base64 = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.from('x'.repeat(shift) + secret).toString('base64');
    // The ends depend on what stands beside.
    const middle = encoded.slice(4, -4);
    return [
      ['base64', middle] as const,
      ['base64url', middle.replaceAll('+', '-').replaceAll('/', '_')] as const,
    ];
  });
  return [
    ['whole', secret],
    ['in part', half],
    ['in part', secret.slice(-long)],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded', percent],
    ['percent-encoded', percent.toUpperCase()],
    ['in hex', hex],
    ['in hex', hex.toUpperCase()],
    ['backwards', [...half].reverse().join('')],
    ...base64,
  ];
}
