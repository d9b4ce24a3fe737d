import { setImmediate } from 'node:timers/promises';

/** What runs beside long work in the same process gets a turn this often, in milliseconds. */
const turn = 12;

export interface PaceOptions {
  /** Asked to stop: the work ends with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how much of the whole is done, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Keeps long work from holding up its process: it stands aside after every turn, and hears there whether it is to stop. */
export class Pace {
  private begun = performance.now();

  constructor(private readonly options: PaceOptions) {}

  /** Whether the turn is over, so that `rest` is due. */
  get isOver(): boolean {
    return performance.now() - this.begun >= turn;
  }

  /** @throws the signal's reason where the work is to stop */
  async rest(share: number): Promise<void> {
    this.options.progress?.(share);
    await setImmediate();
    this.options.signal?.throwIfAborted();
    this.begun = performance.now();
  }
}
