import type { Request } from './request';

/** What a command or a call sends. */
export type Sent = Pick<Request, 'line' | 'binding' | 'headers' | 'body' | 'bodyFile'>;
