import { type Times } from './figure';

/** How often something is run. */
export interface Sampling {
  /** Times that are taken. */
  readonly runs: number;
  /** Runs in each of them, for what is too short for the clock. */
  readonly batch?: number;
  /** Runs before the first. */
  readonly warmUp?: number;
}

type Work = () => unknown;

/**
 * Times of several works, taken in turns so that what else goes on in the machine falls on all of them alike.
 * Each may be asynchronous.
 */
export async function sample<N extends string>(
  works: Readonly<Record<N, Work>>,
  { runs, batch = 1, warmUp = 3 }: Sampling,
): Promise<Record<N, Times>> {
  const names = Object.keys(works) as N[];
  const taken = new Map(names.map((name) => [name, { wall: [] as number[], processor: [] as number[] }]));
  for (const name of names) for (let i = 0; i < warmUp; i++) await works[name]();
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const work = works[name];
      const [worked, begun] = [processorTime(), performance.now()];
      for (let i = 0; i < batch; i++) {
        const result = work();
        if (result instanceof Promise) await result;
      }
      const times = taken.get(name);
      times?.wall.push((performance.now() - begun) / batch);
      times?.processor.push((processorTime() - worked) / batch);
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, { wall, processor }]) => [name, timesOf(wall, processor)]),
  ) as Record<N, Times>;
}

/** Median and 95th percentile; the processor's share is the wall's where it was not taken. */
export function timesOf(wall: readonly number[], processor: readonly number[] = wall): Times {
  return {
    median: quantile(wall, 0.5),
    p95: quantile(wall, 0.95),
    runs: wall.length,
    processor: quantile(processor, 0.5),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Newer than the types of the oldest Node that is supported. */
interface OwnUsage {
  threadCpuUsage?(): NodeJS.CpuUsage;
}

/** Milliseconds that this thread has worked; before Node 23.9, that the process has. */
function processorTime(): number {
  const { user, system } = (process as OwnUsage).threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}
