/** One documented error code with its text; the same code may stand with several texts. */
export interface ErrorCode {
  readonly status: number;
  readonly code: string;
  /** Message with `%s` where the platform fills in names. */
  readonly template: string;
  /**
   * `missing-permission`, `missing-scope`, `missing-division`, `policy`, `auth` or `unspecific`, as data/errors.json has
   * it; `token-kind` for the wrong kind of token, `call-placement` for what placing a call may answer; else empty.
   */
  readonly kind: string;
  /** In our own words; empty where nobody wrote any. */
  readonly meaning: string;
  /** How many operations document the code; 0 where it is only known from older documents. */
  readonly operations: number;
}
