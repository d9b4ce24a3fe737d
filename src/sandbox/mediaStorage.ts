import type { Reply } from './reply';

/**
 * What a storage service for recordings answers, which stands beside the API and looks at no token: an address signed as
 * S3 signs it (version 4) opens by itself until it ends. The sandbox keeps no recordings, and does not check signatures.
 *
 * @returns undefined where the address is not signed
 */
export function mediaAnswer(query: URLSearchParams, now: Date): Reply | undefined {
  if (!query.get('X-Amz-Signature')) return undefined;
  const [signed, seconds] = [
    signedAt(query.get('X-Amz-Date')),
    Number(query.get('X-Amz-Expires') ?? Number.NaN),
  ];
  const ends = new Date(signed + seconds * 1000);
  if (Number.isNaN(ends.getTime()))
    return error(400, 'AuthorizationQueryParametersError', 'Invalid date or expiry');
  if (ends < now)
    return error(403, 'AccessDenied', 'Request has expired', `<Expires>${ends.toISOString()}</Expires>`);
  return error(404, 'NoSuchKey', 'The specified key does not exist.');
}

/** Milliseconds since 1970 of `20260302T091407Z`; NaN where it is none. */
function signedAt(date: string | null): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? '')?.map(Number) ?? [];
  if (year === undefined) return Number.NaN;
  return Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second);
}

function error(status: number, code: string, message: string, more = ''): Reply {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`;
  return { status, xml: text, headers: {} };
}
