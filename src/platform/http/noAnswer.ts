import { l10n } from '../../text/l10n';

/** Nothing came back, or nothing that can be used: one sentence that names the call and the reason. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** An answer that was given up half-read, for it is larger than any that can be meant. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Codes of a connection that was lost or never made, and that may well be there a moment later. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether the same call may get through a moment later. */
export function isConnectionLoss(error: unknown): boolean {
  return PASSING.has(codeOf(error) ?? '');
}

/** Codes of a connection that never stood: nothing of the call has left. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Whether a call failed before it was sent, so that even one that changes something may be made again. */
export function wasNeverSent(error: unknown): boolean {
  return UNSENT.has(codeOf(error) ?? '');
}

/** Why nothing came, in words. The library's own message may quote what was sent: only its code and kind are told. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return l10n.t('the connection failed');
  if (error.name === 'TimeoutError') return l10n.t('it took too long');
  if (error instanceof TooLarge) return error.message;
  const refused = /Proxy response \((\d{3})\)/.exec(error.message)?.[1];
  if (refused !== undefined) return l10n.t('the proxy refused the connection with {0}', refused);
  if (error.message.startsWith('Proxy Authentication Required'))
    return l10n.t('the proxy refused the call with {0}', 407);
  if (error.name === 'AbortError') return l10n.t('it was cancelled');
  return codeOf(error) ?? l10n.t('the connection failed');
}

/** `fetch` wraps the error that tells in one that does not. */
function codeOf(error: unknown): string | undefined {
  for (const one of [error, error instanceof Error ? error.cause : undefined]) {
    if (one instanceof Error && 'code' in one && typeof one.code === 'string') return one.code;
  }
  return undefined;
}
