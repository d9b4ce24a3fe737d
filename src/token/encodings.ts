/** Shorter secrets are not looked for elsewhere: they would be found inside ordinary words. */
export const shortestNeedle = 6;

/**
 * The forms in which a secret may stand elsewhere in a text: as it is, escaped for JSON, percent-encoded, and in
 * base64, also where it is a part of what was encoded (`base64(client id + ':' + secret)`).
 */
export function encodings(secret: string): string[] {
  const forms = new Set<string>();
  for (const plain of new Set([secret, unescaped(secret), percentDecoded(secret)])) {
    const percent = encodeURIComponent(wellFormed(plain));
    forms.add(plain);
    forms.add(JSON.stringify(plain).slice(1, -1));
    forms.add(percent);
    forms.add(percent.replace(/%20/g, '+'));
    forms.add(percent.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()));
    for (const core of base64Cores(plain)) forms.add(core);
  }
  return [...forms].filter((form) => form.length >= shortestNeedle);
}

/**
 * The part of the base64 text that is the same whatever stands around the secret, for each of the three ways its
 * bytes can fall into groups of three, in both alphabets.
 */
function base64Cores(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((shift) => {
    const bits = { start: shift * 8, end: (shift + bytes.length) * 8 };
    const core = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(2)])
      .toString('base64')
      .slice(Math.ceil(bits.start / 6), Math.floor(bits.end / 6));
    return [core, core.replace(/\+/g, '-').replace(/\//g, '_')];
  });
}

/** Half a surrogate pair becomes U+FFFD: `encodeURIComponent` throws on it. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function unescaped(text: string): string {
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
