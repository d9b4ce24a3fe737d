import type { Catalog } from '../catalog/catalog';
import { classifyHost } from '../catalog/hosts';
import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { momentOf } from '../diagnosis/moment';
import type { Evidence } from '../evidence/evidence';
import { harEntries, type HarEntry } from '../request/har/harEntries';
import type { Request } from '../request/request';
import { HarRefusals, type HarTally, type RefusedCall } from './harRefusals';
import { Pace, type PaceOptions } from './pace';

export interface HarOptions extends PaceOptions {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** The moment to judge dates by, where neither evidence nor recording is dated. */
  readonly now: Date;
  /** Each call gets a diagnosis of its own, however alike they are. */
  readonly each?: boolean;
}

/** A diagnosis and the calls that it is true of. */
export interface DiagnosedRefusal {
  readonly diagnosis: Diagnosis;
  /** At least one, in the order of the file. */
  readonly calls: readonly RefusedCall[];
}

export interface HarDiagnosis {
  readonly tally: HarTally;
  readonly refusals: readonly DiagnosedRefusal[];
}

/** How much of the work is reading; the rest is diagnosing. */
const readingShare = 0.8;

/**
 * Diagnoses every refused call to the platform in a HAR file, given as bytes. Works in turns, so that the process stays
 * responsive, and can be stopped.
 *
 * @throws UnreadableInput where the file is no HAR, the signal's reason where it was stopped
 */
export async function diagnoseHar(bytes: Uint8Array, options: HarOptions): Promise<HarDiagnosis> {
  const pace = new Pace(options);
  const reading = new HarRefusals(
    options.each === true ? 'none' : options.evidence.present ? 'same' : 'but-for-ids',
  );
  const whole = await readAll(harEntries(bytes), reading, pace, bytes.length);
  const refusals: DiagnosedRefusal[] = [];
  const found = reading.refusals;
  for (const [i, { request, calls }] of found.entries()) {
    if (pace.isOver) await pace.rest(readingShare + (1 - readingShare) * (i / found.length));
    const diagnosis = diagnose({
      request,
      catalog: options.catalog,
      evidence: options.evidence,
      otherHosts: otherHosts(request, reading.hostsThatLetIn),
      now: momentOf(request, options.evidence, startOf(calls) ?? options.now),
    });
    refusals.push({ diagnosis, calls });
  }
  return { tally: reading.tally(!whole), refusals };
}

/** Hands every entry on; returns whether the file is whole. */
async function readAll(
  entries: Generator<HarEntry, boolean, void>,
  reading: HarRefusals,
  pace: Pace,
  size: number,
): Promise<boolean> {
  for (;;) {
    const next = entries.next();
    if (next.done) return next.value;
    reading.add(next.value);
    if (pace.isOver) await pace.rest((readingShare * next.value.read) / size);
  }
}

/**
 * Hosts that bear on where a refused call should have gone: those that let others in. Where its own region did so too,
 * the region is not what is wrong with it.
 */
function otherHosts(request: Request, letIn: readonly string[]): readonly string[] {
  const own = classifyHost(request.line?.url.value.host ?? '').region;
  return letIn.some((host) => classifyHost(host).region === own) ? [] : letIn;
}

function startOf([first]: readonly RefusedCall[]): Date | undefined {
  const time = Date.parse(first?.startedAt ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}
