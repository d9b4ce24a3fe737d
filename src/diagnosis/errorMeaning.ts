import type { Cause } from './diagnosis';
import type { Strength } from './suspicion';

/** What a code says about the cause, and how firmly. */
export interface Meaning {
  readonly cause: Cause;
  readonly strength: Strength;
}

/**
 * Codes with one firm meaning. Sources: data/errors.json; errors of the login service are OAuth 2.0's
 * (RFC 6749, section 5.2).
 */
const EXACT: Readonly<Record<string, Meaning>> = {
  'app.not.authorized.for.scope': { cause: 'oauth-scope', strength: 'settled' },
  'not.a.user': { cause: 'no-user-context', strength: 'settled' },
  'not.a.client': { cause: 'wrong-token-kind', strength: 'settled' },
  'authentication.required': { cause: 'token-missing', strength: 'settled' },
  'bad.credentials': { cause: 'token-expired-or-revoked', strength: 'likely' },
  'credentials.expired': { cause: 'token-expired-or-revoked', strength: 'settled' },
  'ip.not.authorized': { cause: 'ip-not-allowed', strength: 'settled' },
  'authz.policy.denied': { cause: 'org-policy', strength: 'settled' },
  'missing.permissions': { cause: 'role-permission', strength: 'likely' },
  'missing.any.permissions': { cause: 'role-permission', strength: 'likely' },
  'missing.trustor.permissions': { cause: 'wrong-org', strength: 'likely' },
  'trustee.forbidden': { cause: 'wrong-org', strength: 'likely' },
  'error.ininedgecontrol.connection.timeout': { cause: 'target-user-state', strength: 'settled' },
  'error.ininedgecontrol.connection.dialplan.notreachable': { cause: 'outbound-route', strength: 'settled' },
  'conversation.error.outbound.call.cannot.be.placed': { cause: 'target-user-state', strength: 'possible' },
  'architect.org.disabled.for.request': { cause: 'feature-not-licensed', strength: 'settled' },
  host_not_allowed: { cause: 'origin-not-allowed', strength: 'settled' },
  redirect_uri_mismatch: { cause: 'origin-not-allowed', strength: 'settled' },
  invalid_client: { cause: 'region-mismatch', strength: 'possible' },
  invalid_grant: { cause: 'token-expired-or-revoked', strength: 'possible' },
  unsupported_grant_type: { cause: 'token-request-malformed', strength: 'settled' },
  unauthorized_client: { cause: 'token-request-malformed', strength: 'likely' },
  invalid_request: { cause: 'token-request-malformed', strength: 'likely' },
};

/** The services' own codes follow their words; the first that fits stands. */
const BY_WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /participant|postino\.error\.forbidden|email\.error\.forbidden|conversations?\.error\.forbidden/,
    { cause: 'not-participant', strength: 'settled' },
  ],
  [
    /division|wfm\.permission\.failure|no\.permission\.for\.requested\.users/,
    { cause: 'division', strength: 'settled' },
  ],
  [
    /^feature\.|^integrations\.forbidden$|toggle|not\.licensed|license/,
    { cause: 'feature-not-licensed', strength: 'settled' },
  ],
  [/station|^providerapi\.error\.(?:phone|edge)/, { cause: 'target-user-state', strength: 'settled' }],
  [
    /another\.user|other\.user|job\.owner|caller\.mismatch|^voicemail\.not\.authorized|^greeting\.not|lm\.\w+\.state\.error|geolocation\.update|outofoffice\.update/,
    { cause: 'not-participant', strength: 'likely' },
  ],
  [
    /permission|not\.(?:\w+\.)*(?:admin|editor)|^presence\.not\.authorized|unauthorized\.topic|forbidden\.topic|access\.denied|wfm\..*(?:team|authoriz)/,
    { cause: 'role-permission', strength: 'likely' },
  ],
  [
    /rate\.limit|too\.many\.requests|quota|limit\.exceeded|exceeds?\.limit|\.max\.|maximum/,
    { cause: 'quota', strength: 'settled' },
  ],
  [
    /constraint\.validation|^invalid\.|\.invalid\.|validation|missing\.create|too\.many\.create|required\.(?:field|property)|malformed|not\.valid/,
    { cause: 'bad-payload', strength: 'settled' },
  ],
];

/** What a code says; null where it says nothing in particular, like `not.authorized` or `forbidden`. */
export function meaningOf(code: string): Meaning | null {
  const key = code.toLowerCase().slice(0, 200);
  if (Object.hasOwn(EXACT, key)) return EXACT[key] ?? null;
  return BY_WORDS.find(([words]) => words.test(key))?.[1] ?? null;
}

/** Sentences that the platform gives without any code. */
const SENTENCES: readonly (readonly [RegExp, Meaning])[] = [
  [/no outbound route was found/i, { cause: 'outbound-route', strength: 'settled' }],
  [/sip:unknown@localhost/i, { cause: 'outbound-route', strength: 'likely' }],
  [/host_not_allowed/i, { cause: 'origin-not-allowed', strength: 'settled' }],
  [/call connection timeout/i, { cause: 'target-user-state', strength: 'likely' }],
  [
    /redirect[_ ]?uri.{0,40}(?:mismatch|not registered|invalid|does not match)/i,
    { cause: 'origin-not-allowed', strength: 'likely' },
  ],
  [
    /(?:is|as) (?:not a valid|an? (?:unknown|unrecognized|invalid)) (?:property|field)|(?:unknown|unrecognized) (?:field|property)/i,
    { cause: 'bad-payload', strength: 'settled' },
  ],
  [/does not have permission ".+" required for topic/i, { cause: 'role-permission', strength: 'likely' }],
  [/request has expired|signature.{0,30}expired/i, { cause: 'signed-url-expired', strength: 'settled' }],
  [
    /client (?:credentials|authentication) (?:are |is )?(?:invalid|failed)|invalid client/i,
    { cause: 'region-mismatch', strength: 'possible' },
  ],
];

export function meaningOfSentence(message: string): Meaning | null {
  const code = /\b(?:error|conversation|providerapi)\.[a-z]+(?:\.[a-zA-Z]+)+/.exec(message)?.[0];
  return (
    (code === undefined ? null : meaningOf(code)) ??
    SENTENCES.find(([words]) => words.test(message))?.[1] ??
    null
  );
}
