type Executor<T> = (
  resolve: (value?: T | PromiseLike<T | undefined>) => void,
  reject: (reason?: unknown) => void,
) => void;

/**
 * A promise whose outcome is known when it is made and told at once, for code that takes the kind of promise it works
 * with as a parameter: what that code does is done when it returns.
 */
export class Settled<T> implements PromiseLike<T> {
  private outcome: { readonly value: T } | { readonly reason: unknown } | undefined;

  /** @throws TypeError where the executor leaves it open, or waits for a promise that is */
  constructor(executor: Executor<T>) {
    try {
      executor(
        (value) => {
          this.outcome ??= isThenable(value) ? outcomeOf(value as PromiseLike<T>) : { value: value as T };
        },
        (reason) => {
          this.outcome ??= { reason };
        },
      );
    } catch (reason) {
      this.outcome ??= { reason };
    }
    if (this.outcome === undefined) throw new TypeError('a promise that is settled at once was left open');
  }

  static resolve<T>(value?: T | PromiseLike<T>): Settled<T> {
    return new Settled<T>((resolve) => resolve(value));
  }

  static reject<T>(reason: unknown): Settled<T> {
    return new Settled<T>((_, reject) => reject(reason));
  }

  static all<T>(values: readonly (T | PromiseLike<T>)[]): Settled<T[]> {
    return new Settled<T[]>((resolve) =>
      resolve(values.map((value) => (isThenable(value) ? settledValue(value) : value))),
    );
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Settled<A | B> {
    return new Settled<A | B>((resolve, reject) => {
      const { outcome } = this;
      if (outcome === undefined) return;
      if ('value' in outcome) resolve(onFulfilled ? onFulfilled(outcome.value) : (outcome.value as never));
      else if (onRejected) resolve(onRejected(outcome.reason));
      else reject(outcome.reason);
    });
  }
}

/**
 * The value of a promise that is settled.
 * @throws what it was rejected with; TypeError where it is not settled
 */
export function settledValue<T>(promise: PromiseLike<T>): T {
  const outcome = outcomeOf(promise);
  if (outcome === undefined) throw new TypeError('a promise that should be settled is still open');
  if ('value' in outcome) return outcome.value;
  throw outcome.reason;
}

function outcomeOf<T>(
  promise: PromiseLike<T>,
): { readonly value: T } | { readonly reason: unknown } | undefined {
  let outcome: { readonly value: T } | { readonly reason: unknown } | undefined;
  void promise.then(
    (value) => void (outcome = { value }),
    (reason: unknown) => void (outcome = { reason }),
  );
  return outcome;
}

function isThenable<T>(value: T | PromiseLike<T> | undefined): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
