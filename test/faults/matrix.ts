import { loadCatalog } from '../../src/catalog/load';
import { diagnoseText, type LocatedAnswer } from '../../src/engine';
import { PlatformClient } from '../../src/platform/client';
import type { Reader } from '../../src/platform/collectBundle';
import { collectEvidence } from '../../src/platform/collectEvidence';
import { NoAnswer } from '../../src/platform/http/noAnswer';
import { readInput } from '../../src/request/read';
import type { Fault } from '../../src/sandbox/faults';
import { start, type Sandbox } from '../../src/sandbox/server';
import { json, record, type Recorder } from '../unit/platform/recorder';
import { faultKinds, type FaultKind } from './faultKinds';
import { situations, type Situation } from './situations';

/** One call of one situation, and what goes wrong with it. */
export interface Cell {
  readonly situation: Situation;
  /** `GET /api/v2/users/{id}?expand=…`; `every call` where it happens to all. */
  readonly call: string;
  readonly kind: string;
}

/** What became of a cell; `wrong` says in a sentence what must not be, where there is something. */
export interface Outcome {
  readonly cell: Cell;
  readonly verdict: string;
  readonly before: string;
  /** Times that the call was sent. */
  readonly sent: number;
  readonly wrong: string | undefined;
}

const FILE = 'request.http';
const EVERY = 'every call';
/** Milliseconds for a call that goes wrong; the others have time, so that a loaded machine makes them all the same. */
const TIMEOUT = 1000;
const PATIENT = 30_000;
const RETRIES = { attempts: 3, firstPause: 1, longestPause: 50 };
/** Pages of one listing, each with its attempts. */
const MOST_SENT = 40 * RETRIES.attempts;

const catalog = loadCatalog();

/** A sandbox where any diagnosing call can be made to go wrong in any way, and what the diagnosis makes of it. */
export class FaultMatrix {
  private readonly before = new Map<Situation, LocatedAnswer>();
  private readonly calls = new Map<Situation, readonly string[]>();

  private constructor(
    private readonly sandbox: Sandbox,
    private readonly unproven: Recorder,
    private readonly elsewhere: Recorder,
    readonly kinds: Readonly<Record<string, FaultKind>>,
  ) {}

  static async open(): Promise<FaultMatrix> {
    const sandbox = await start();
    const unproven = await record((_line, response) => json(response, {}), { tls: true });
    const elsewhere = await record((_line, response) => json(response, {}));
    const matrix = new FaultMatrix(sandbox, unproven, elsewhere, faultKinds(elsewhere.url));
    try {
      for (const situation of situations) await matrix.learn(situation);
    } catch (error) {
      await matrix.close();
      throw error;
    }
    return matrix;
  }

  /** Every call of every situation with every fault, a call of the same kind once for each verdict it can change. */
  get cells(): readonly Cell[] {
    const seen = new Set<string>();
    return situations.flatMap((situation) =>
      [...(this.calls.get(situation) ?? []), EVERY].flatMap((call) => {
        const key = `${template(call)} ${this.before.get(situation)?.verdict}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return Object.keys(this.kinds).map((kind) => ({ situation, call, kind }));
      }),
    );
  }

  /** The kinds of calls that go wrong: `GET /api/v2/users/{id}`. */
  get templates(): readonly string[] {
    const calls = this.cells.map(({ call }) => call).filter((call) => call !== EVERY);
    return [...new Set(calls.map(template))].sort();
  }

  async run(cell: Cell): Promise<Outcome> {
    const { situation, call, kind } = cell;
    const before = this.before.get(situation)?.verdict ?? 'unknown';
    const what = this.kinds[kind] ?? 'certificate';
    const fault: Fault = { ...(what === 'certificate' ? {} : what), on: exactly(call) };
    this.sandbox.faults.become(what === 'certificate' ? [] : [fault]);
    try {
      const { answer } = await this.diagnose(situation, { call, unproven: what === 'certificate' });
      const sent = this.sandbox.faults.times(fault);
      const verdict = answer?.verdict ?? 'no report';
      const wrong = this.wrongWith(cell, { answer, before, sent });
      return { cell, verdict, before, sent, wrong };
    } catch (error) {
      return { cell, verdict: 'no report', before, sent: 0, wrong: `it threw ${String(error)}` };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.sandbox.close(), this.unproven.close(), this.elsewhere.close()]);
  }

  private wrongWith(
    { call, kind }: Cell,
    found: { answer: LocatedAnswer | undefined; before: string; sent: number },
  ): string | undefined {
    const { answer, before, sent } = found;
    if (sent === 0 && kind !== 'certificate') return 'the call was not made';
    if (!answer || answer.report === '') return 'there is no report';
    if (this.unproven.seen.length > 0) return 'a token went to a host that could not prove its name';
    if (this.elsewhere.seen.length > 0) return 'a redirect was followed';
    if (call !== EVERY && sent > MOST_SENT) return `it was sent ${sent} times`;
    // Where every call is refused with 401, that the token is refused is the truth.
    const refused = call === EVERY && kind === '401' && answer.verdict === 'denied';
    if (answer.verdict !== before && answer.verdict !== 'unknown' && !refused)
      return `${before} became ${answer.verdict} (${answer.cause})`;
    return undefined;
  }

  private async learn(situation: Situation): Promise<void> {
    const { answer, bundle, asked } = await this.diagnose(situation);
    if (!answer) throw new Error(`nothing is said of ${situation.text}`);
    if (Object.keys(bundle.responses).length === 0) throw new Error(`nothing answers ${situation.who}`);
    this.before.set(situation, answer);
    this.calls.set(situation, asked);
  }

  /** @param wrong call that goes wrong, and whether it goes to a host whose certificate nobody vouches for */
  private async diagnose(
    { who, text }: Situation,
    wrong?: { readonly call: string; readonly unproven: boolean },
  ) {
    const token = this.sandbox.tokens[who] ?? '';
    const options = { token, retries: RETRIES };
    const client = new PlatformClient({ base: this.sandbox.url, ...options, timeout: PATIENT });
    const failing = new PlatformClient({
      base: wrong?.unproven ? this.unproven.url : this.sandbox.url,
      ...options,
      timeout: TIMEOUT,
    });
    const goesWrong = wrong && exactly(wrong.call);
    const asked: string[] = [];
    const reader: Reader = {
      host: client.host,
      get: (line, signal) => {
        if (!line.includes('pageNumber=')) asked.push(line);
        return (goesWrong?.test(line) ? failing : client).get(line, signal);
      },
    };
    const now = new Date();
    const requests = readInput(text, { fileName: FILE, catalog });
    try {
      const bundle = await collectEvidence(reader, requests, catalog, { now }).catch((error: unknown) => {
        // As the command line does: calls without an answer are unknown.
        if (!(error instanceof NoAnswer)) throw error;
        return { takenAt: now.toISOString(), host: client.host, responses: {} };
      });
      const [answer] = diagnoseText(text, { fileName: FILE, now, evidence: JSON.stringify(bundle) });
      return { answer, bundle, asked };
    } finally {
      await Promise.all([client.close(), failing.close()]);
    }
  }
}

/** A kind of call, whatever object it is about. */
function template(call: string): string {
  return call
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{id}')
    .replace(/(permission|phoneNumber|query)=[^&]+/g, '$1=…');
}

/** Fits a call and its later pages. */
function exactly(call: string): RegExp {
  if (call === EVERY) return /^/;
  const [path = ''] = call.split('?');
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\?|$)`);
}
