type Query = readonly (readonly [string, string])[];

/** The parameters by which storage services sign: S3 (versions 4 and 2), CloudFront, Google and Azure. */
const SIGNATURES = new Set(['x-amz-signature', 'x-goog-signature', 'signature', 'sig']);

/** Whether an address carries a signature of its own, so that it opens without a token. */
export function isSigned(query: Query): boolean {
  return query.some(([name, value]) => SIGNATURES.has(name.toLowerCase()) && value !== '');
}

/**
 * Until when a signed address opens: a date and seconds (S3 version 4, Google), an ISO date (Azure), the epoch
 * second (S3 version 2, CloudFront), or the policy that CloudFront signs. Undefined where none is readable.
 */
export function expiryOf(query: Query): Date | undefined {
  const value = new Map(query.map(([name, text]) => [name.toLowerCase(), text]));
  const signedAt = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
    value.get('x-amz-date') ?? value.get('x-goog-date') ?? '',
  );
  const seconds = Number(value.get('x-amz-expires') ?? value.get('x-goog-expires') ?? Number.NaN);
  if (signedAt && Number.isFinite(seconds)) {
    const [, year, month, day, hour, minute, second] = signedAt.map(Number);
    return valid(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) + seconds * 1000);
  }
  const ends = value.get('se');
  if (ends !== undefined && /^\d{4}-\d\d-\d\d/.test(ends)) return valid(Date.parse(ends));
  const epoch = Number(value.get('expires') ?? policyExpiry(value.get('policy') ?? '') ?? Number.NaN);
  return epoch > 0 ? valid(epoch * 1000) : undefined;
}

/** CloudFront's policy is JSON in a Base64 of its own; it ends at `DateLessThan`. */
function policyExpiry(policy: string): string | undefined {
  const base64 = policy.slice(0, 4096).replace(/-/g, '+').replace(/_/g, '=').replace(/~/g, '/');
  const json = Buffer.from(base64, 'base64').toString('utf8');
  return /"DateLessThan"\s*:\s*\{\s*"AWS:EpochTime"\s*:\s*(\d{1,12})/.exec(json)?.[1];
}

function valid(time: number): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
