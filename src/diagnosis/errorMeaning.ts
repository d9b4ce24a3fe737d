import type { Cause } from './diagnosis';
import type { Strength } from './suspicion';

/** What a code or sentence says about the cause, and how firmly. */
export interface Meaning {
  readonly cause: Cause;
  readonly strength: Strength;
  /** What the same words are said for as well. */
  readonly or?: readonly Cause[];
}

function settled(cause: Cause): Meaning {
  return { cause, strength: 'settled' };
}

function likely(cause: Cause, ...or: readonly Cause[]): Meaning {
  return { cause, strength: 'likely', ...(or.length > 0 && { or }) };
}

function possible(cause: Cause, ...or: readonly Cause[]): Meaning {
  return { cause, strength: 'possible', ...(or.length > 0 && { or }) };
}

/**
 * Codes with one firm meaning. Sources: data/errors.json; errors of the login service are OAuth 2.0's
 * (RFC 6749, section 5.2).
 */
const EXACT: Readonly<Record<string, Meaning>> = {
  'app.not.authorized.for.scope': settled('oauth-scope'),
  'not.a.user': settled('no-user-context'),
  'not.a.client': settled('wrong-token-kind'),
  'authentication.required': settled('token-missing'),
  'bad.credentials': likely('token-expired-or-revoked'),
  'credentials.expired': settled('token-expired-or-revoked'),
  'ip.not.authorized': settled('ip-not-allowed'),
  'authz.policy.denied': settled('org-policy'),
  'missing.permissions': likely('role-permission'),
  'missing.any.permissions': likely('role-permission'),
  'missing.trustor.permissions': likely('wrong-org', 'role-permission'),
  'trustee.forbidden': likely('wrong-org'),
  // It says "the division of the business unit nor the management units": the role may lack it altogether.
  'wfm.permission.failure': likely('role-permission', 'division'),
  // The owner of the results is meant, whatever "permission" its name speaks of.
  'batch.download.permission.denied': likely('not-participant'),
  'notification.unauthorized.divisioned.topic': likely('division', 'role-permission'),
  'error.ininedgecontrol.connection.timeout': settled('target-user-state'),
  'error.ininedgecontrol.connection.dialplan.notreachable': settled('outbound-route'),
  'conversation.error.outbound.call.cannot.be.placed': possible('target-user-state', 'outbound-route'),
  'conversation.error.agent.indicated.address.not.allowed': likely('bad-payload'),
  'architect.org.disabled.for.request': settled('feature-not-licensed'),
  'access.denied': possible('role-permission'),
  'general.access.denied': possible('role-permission'),
  host_not_allowed: settled('origin-not-allowed'),
  redirect_uri_mismatch: settled('origin-not-allowed'),
  invalid_redirect_uri: settled('origin-not-allowed'),
  invalid_client: possible('region-mismatch', 'wrong-org'),
  invalid_grant: possible('token-expired-or-revoked', 'wrong-org'),
  unsupported_grant_type: settled('token-request-malformed'),
  unauthorized_client: likely('token-request-malformed'),
  invalid_request: likely('token-request-malformed'),
  invalid_scope: likely('token-request-malformed'),
};

/** The services' own codes follow their words; the first that fits stands. */
const BY_WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /participant|postino\.error\.forbidden|email\.error\.forbidden|conversations?\.error\.forbidden/,
    settled('not-participant'),
  ],
  [/division|no\.permission\.for\.requested\.users/, settled('division')],
  [/^feature\.|^integrations\.forbidden$|toggle|not\.licensed|license/, settled('feature-not-licensed')],
  [/^providerapi\.error\.edge/, likely('target-user-state')],
  [/station|^providerapi\.error\.phone/, settled('target-user-state')],
  [
    /another\.user|other\.user/,
    // For an object of another user some operations have a permission of its own, which the code does not name.
    likely('not-participant', 'role-permission'),
  ],
  [
    /job\.owner|caller\.mismatch|^voicemail\.not\.authorized|^greeting\.not|lm\.\w+\.state\.error|geolocation\.update|outofoffice\.update/,
    likely('not-participant'),
  ],
  [
    /permission|not\.(?:\w+\.)*(?:admin|editor)|^presence\.not\.authorized|unauthorized\.topic|forbidden\.topic|access\.denied|wfm\..*(?:team|authoriz)/,
    likely('role-permission'),
  ],
  [/rate\.limit|too\.many\.requests|quota|limit\.exceeded|exceeds?\.limit|\.max\.|maximum/, settled('quota')],
  [
    /constraint\.validation|^invalid\.|\.invalid\.|validation|missing\.create|too\.many\.create|required\.(?:field|property)|malformed|not\.valid/,
    settled('bad-payload'),
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
  [/no outbound route was found/i, settled('outbound-route')],
  [/sip:unknown@localhost/i, likely('outbound-route')],
  [/host_not_allowed/i, settled('origin-not-allowed')],
  [/call connection timeout/i, likely('target-user-state')],
  [
    /redirect[_ ]?uri.{0,40}(?:mismatch|not registered|invalid|does not match)/i,
    likely('origin-not-allowed'),
  ],
  [
    /(?:is|as) (?:not a valid|an? (?:unknown|unrecognized|invalid)) (?:property|field)|(?:unknown|unrecognized) (?:field|property)/i,
    settled('bad-payload'),
  ],
  [/does not have permission ".+" required for topic/i, likely('role-permission')],
  [/request has expired|signature.{0,30}expired/i, settled('signed-url-expired')],
  [
    /client (?:credentials|authentication) (?:are |is )?(?:invalid|failed)|invalid client/i,
    possible('region-mismatch', 'wrong-org'),
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
