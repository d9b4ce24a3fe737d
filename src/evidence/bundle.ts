/** One answer of the platform to a diagnosing call. */
export interface RecordedResponse {
  readonly status: number;
  readonly body?: unknown;
  /** False where a listing was cut: what is absent from it is unknown. */
  readonly complete?: boolean;
  /** What the platform calls this answer by, for its own staff to look up. */
  readonly correlationId?: string;
  /** When it was read (ISO 8601), where that is not when the whole bundle was taken. */
  readonly readAt?: string;
  /** Seconds after which a refused call may be made again, where the platform asks for more patience than there was. */
  readonly retryAfter?: number;
}

/**
 * What the platform answered to the diagnosing calls, by request line (`GET /api/v2/tokens/me`). Query
 * parameters that change the meaning are part of the key, sorted; `expand` and paging never are.
 * A call that is not in it was not made.
 */
export interface EvidenceBundle {
  /** ISO 8601. */
  readonly takenAt?: string;
  /** The API host that gave the answers. */
  readonly host?: string;
  readonly responses: Readonly<Record<string, RecordedResponse>>;
}

/** A bundle that cannot be read: one sentence that says what to do. */
export class UnreadableBundle extends Error {
  override readonly name = 'UnreadableBundle';
}
