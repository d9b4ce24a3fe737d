/** Where the browser is sent back to after a sign-in. */
export interface Redirect {
  /** As it has to be registered at the OAuth client. */
  readonly uri: string;
  /** See `Callbacks.wait`. */
  wait(isMine: (callback: URLSearchParams) => boolean, signal: AbortSignal): Promise<URLSearchParams>;
  close(): Promise<void>;
}

/** Path of the address that the browser calls. */
export const CALLBACK_PATH = '/callback';

/** Hands what calls back to the sign-in that waits for it. */
export class Callbacks {
  private readonly waiting = new Set<(callback: URLSearchParams) => boolean>();

  /** @returns whether a sign-in took it; a callback that none waits for is dropped */
  receive(callback: URLSearchParams): boolean {
    return [...this.waiting].some((take) => take(callback));
  }

  /**
   * The parameters of the first callback that is taken. Others are turned away, and the wait goes on: whoever guesses
   * the address must not be able to end somebody's sign-in.
   *
   * @throws the signal's reason where it was given up
   */
  wait(isMine: (callback: URLSearchParams) => boolean, signal: AbortSignal): Promise<URLSearchParams> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const take = (callback: URLSearchParams) => {
        if (!isMine(callback)) return false;
        this.waiting.delete(take);
        resolve(callback);
        return true;
      };
      this.waiting.add(take);
      const giveUp = () => {
        this.waiting.delete(take);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}

/**
 * The ports of the redirect address on this machine, in the order in which they are tried. They are fixed because the
 * platform takes an address only as it is registered at the OAuth client; they lie below those that systems hand out
 * by themselves.
 */
export const REDIRECT_PORTS: readonly number[] = [27_381, 27_382, 27_383];

export function loopbackUri(port: number): string {
  return `http://localhost:${port}${CALLBACK_PATH}`;
}

/** The redirect addresses to register, one for each port. */
export const redirectUris: readonly string[] = REDIRECT_PORTS.map(loopbackUri);
