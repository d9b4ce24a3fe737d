/** One leg of a conversation. */
export interface Participant {
  readonly id: string;
  readonly purpose: 'agent' | 'customer' | 'acd' | 'user';
  readonly name: string;
  readonly userId?: string;
  readonly queueId?: string;
  /** `tel:+13175550142` or a sip: address. */
  readonly address?: string;
  readonly call: {
    readonly id: string;
    readonly state: 'connected' | 'terminated';
    readonly direction: 'inbound' | 'outbound';
    readonly disconnectType?: 'peer' | 'client' | 'error';
    /** Why the leg failed, which no HTTP status says. */
    readonly error?: { readonly code: string; readonly message: string };
  };
}

export interface Conversation {
  readonly id: string;
  /** ISO 8601. */
  readonly start: string;
  /** Undefined while it lasts. */
  readonly end?: string;
  readonly divisionIds: readonly string[];
  readonly participants: readonly Participant[];
}
