/**
 * How a secret stands in a text, if it does: whole, split by line breaks or blanks, percent-encoded, in base64 whatever
 * stands before it, in hex, or backwards. A good half of it counts as it.
 */
export function foundIn(text: string, secret: string): string | undefined {
  const joined = text.replace(/[\s\\]+(?:n|r)?/g, '');
  for (const [form, written] of formsOf(secret))
    for (const [how, one] of [
      ['', text],
      [' split', joined],
    ] as const)
      if (one.includes(written)) return `${form}${how}`;
  return undefined;
}

function formsOf(secret: string): readonly (readonly [string, string])[] {
  const half = secret.slice(0, Math.ceil(secret.length * 0.6));
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
    ['percent-encoded', [...secret].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')],
    ['in hex', Buffer.from(half).toString('hex')],
    ['backwards', [...half].reverse().join('')],
    ...base64,
  ];
}
