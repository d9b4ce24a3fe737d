/** The moment that tests judge by. */
export const now = new Date('2026-11-22T10:00:00Z');
export const seconds = now.getTime() / 1000;

export const opaque = 'q7Zt0aXKc9mN-3hR_vYwLp2sD8fGjB4e';

/** A JSON Web Token with the given claims; nobody signed it, whatever its header says. */
export function jwt(claims: object, header: object = { alg: 'RS256' }, signature = 'c2lnbmF0dXJl'): string {
  return `${part(header)}.${part(claims)}.${signature}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
