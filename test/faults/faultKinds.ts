import type { Fault, Spoiling } from '../../src/sandbox/faults';

/** What can go wrong with a diagnosing call, by name. */
export type FaultKind = Omit<Fault, 'on'> | 'certificate';

const spoiled = (spoiling: Spoiling): FaultKind => ({ spoiling });

/** Long enough to be given up. */
const NEVER = 60_000;

/** Where a redirect leads: an address that has to see nothing. */
export function faultKinds(elsewhere: string): Readonly<Record<string, FaultKind>> {
  return {
    '401': { status: 401, code: 'bad.credentials' },
    '403 by scope': { status: 403, code: 'app.not.authorized.for.scope' },
    '403 by permission': { status: 403, code: 'missing.any.permissions' },
    '404': { status: 404, code: 'not.found' },
    '409': { status: 409, code: 'conflict' },
    '429': { status: 429, code: 'too.many.requests' },
    '429, Retry-After 0': { status: 429, code: 'too.many.requests', headers: { 'retry-after': '0' } },
    '429, Retry-After 1 h': { status: 429, code: 'too.many.requests', headers: { 'retry-after': '3600' } },
    '500': { status: 500, code: 'internal.server.error' },
    '503': { status: 503, code: 'service.unavailable' },
    redirect: { status: 302, headers: { location: `${elsewhere}/stolen` } },
    timeout: { delay: NEVER },
    'no answer': { cut: true },
    reset: spoiled('reset'),
    'half a body': spoiled('half-body'),
    'broken JSON': { brokenJson: true },
    HTML: spoiled('html'),
    empty: spoiled('empty'),
    '50 MB': spoiled('huge'),
    'latin1 as UTF-8': spoiled('latin1'),
    'UTF-16 as UTF-8': spoiled('utf16'),
    drip: spoiled('drip'),
    certificate: 'certificate',
  };
}
