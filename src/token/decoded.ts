/** A date that a claim states in seconds since 1970, or what stands there instead. */
export type ClaimDate =
  | { readonly kind: 'date'; readonly date: Date }
  /** No number, or none that is a date: `why` says so in a few words. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** What a token says about its time, judged at `judgedAt`. Only `within` has begun and not ended. */
export type Validity =
  | { readonly kind: 'within'; readonly secondsLeft: number }
  | { readonly kind: 'expired'; readonly secondsAgo: number }
  | { readonly kind: 'not-yet'; readonly secondsToGo: number }
  | { readonly kind: 'no-expiry' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** A JSON Web Token, decoded and not verified. */
export interface Jwt {
  readonly kind: 'jwt';
  readonly judgedAt: Date;
  readonly length: number;
  /** `alg` of the header; null where it states none. */
  readonly algorithm: string | null;
  /** Whether anybody signed it: `alg: none` says that nobody did. */
  readonly signed: boolean;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly issued: ClaimDate | null;
  readonly notBefore: ClaimDate | null;
  readonly expires: ClaimDate | null;
  readonly validity: Validity;
  /** From `scope` and `scp`. */
  readonly scopes: readonly string[];
}

/** A JSON Web Token whose claims are encrypted. */
export interface EncryptedJwt {
  readonly kind: 'encrypted-jwt';
  readonly length: number;
  readonly header: Readonly<Record<string, unknown>>;
}

/** A token that says nothing to anybody but the service that issued it. */
export interface OpaqueToken {
  readonly kind: 'opaque';
  readonly length: number;
}

export type Malformation =
  | 'empty'
  | 'too-long'
  | 'too-short'
  | 'placeholder'
  | 'whitespace'
  | 'cut-off'
  | 'an-id'
  | 'foreign-characters'
  | 'wrong-part-count'
  | 'not-base64url'
  | 'header-not-json'
  | 'claims-not-json'
  | 'signature-missing';

/** A text that is no token as it stands, and why in one sentence that says what to do. */
export interface MalformedToken {
  readonly kind: 'malformed';
  readonly why: Malformation;
  readonly sentence: string;
  readonly length: number;
}

export type DecodedToken = Jwt | EncryptedJwt | OpaqueToken | MalformedToken;
