import { field, isFields, rows, text, type Fields } from '../evidence/shape';
import { jsonValue } from '../text/jsonValue';
import type { Request } from '../request/request';
import { harCall, isRefusal, type HarCall } from '../request/har/harCall';
import { isPlatformCall } from '../request/har/harDestination';
import type { HarEntry } from '../request/har/harEntries';
import { answeredText, harRequest } from '../request/har/harRequest';
import { tellingHeaders } from '../request/har/keptHeader';
import { redact } from '../token/redact';
import type { Span } from '../text/span';
import { GUID } from './guid';
import { hostsThatLetIn } from './harGlance';

/** One refused call of a recording, as a listing shows it. */
export interface RefusedCall {
  /** Of its entry, in UTF-16 units. */
  readonly at: Span;
  /** Line that its entry begins on, from 1. */
  readonly line: number;
  readonly method: string;
  /** Without query and without secrets. */
  readonly path: string;
  readonly status: number;
  /** The platform's code for the refusal; null where the answer names none. */
  readonly code: string | null;
  /** What the vendor looks the answer up by; null where the answer has none. */
  readonly contextId: string | null;
  /** ISO 8601; null where the recorder did not say. */
  readonly startedAt: string | null;
}

/** Refused calls from which the same diagnosis follows. */
export interface Refusal {
  readonly request: Request;
  readonly calls: readonly RefusedCall[];
}

/** What became of the entries of a recording. */
export interface HarTally {
  readonly entries: number;
  /** Entries that are no call, broken, or too large. */
  readonly unreadable: number;
  /** Calls that no answer came back to: blocked, aborted, no network. */
  readonly unanswered: number;
  /** Refused calls to other hosts. */
  readonly elsewhere: number;
  /** The file ends in the middle. */
  readonly cutOff: boolean;
}

/** Fields that name one answer and say nothing about its cause. */
const namesOfAnswer = new Set(['contextId', 'correlationId', 'timestamp']);

/**
 * Which calls share a diagnosis: those that differ in nothing that it follows from (`same`); also those that differ in an
 * id alone, where no evidence knows the ids (`but-for-ids`); or none, where each is to have an answer of its own.
 */
export type Likeness = 'same' | 'but-for-ids' | 'none';

/** Gathers the refused calls of a recording, those that are alike together, and counts the others. */
export class HarRefusals {
  private readonly found = new Map<string, { readonly request: Request; readonly calls: RefusedCall[] }>();
  private readonly passedHosts = new Set<string>();
  private readonly harmless = new Map<string, boolean>();
  private readonly counts = { entries: 0, unreadable: 0, unanswered: 0, elsewhere: 0 };

  constructor(private readonly alike: Likeness) {}

  get refusals(): readonly Refusal[] {
    return [...this.found.values()];
  }

  /** API and login hosts that answered a call with success. */
  get hostsThatLetIn(): readonly string[] {
    return [...this.passedHosts];
  }

  tally(cutOff: boolean): HarTally {
    return { ...this.counts, cutOff };
  }

  add(entry: HarEntry): void {
    this.counts.entries++;
    const letIn = hostsThatLetIn(entry.text);
    if (letIn) for (const host of letIn) this.passedHosts.add(host);
    else this.read(entry);
  }

  private read(entry: HarEntry): void {
    const call = harCall(entry);
    if (!call) this.counts.unreadable++;
    else if (call.status === 0) this.counts.unanswered++;
    else if (isRefusal(call) && isPlatformCall(call.url)) this.refused(call);
    else if (isRefusal(call)) this.counts.elsewhere++;
  }

  private refused(call: HarCall): void {
    const answer = answeredText(call.response);
    const said = jsonValue(answer);
    const key = this.keyOf(call, said, answer);
    const alike = this.found.get(key) ?? { request: harRequest(call), calls: [] };
    this.found.set(key, alike);
    alike.calls.push({
      at: call.entry.at,
      line: call.entry.line,
      method: call.method,
      path: this.pathOf(call.url),
      status: call.status,
      code: shortened(text(said, 'code')),
      contextId: shortened(text(said, 'contextId')),
      startedAt: call.startedAt ?? null,
    });
  }

  /** All that a diagnosis can follow from; what only names this one answer (contextId, times) is left out. */
  private keyOf({ method, status, url, request, response }: HarCall, said: unknown, answer: string): string {
    if (this.alike === 'none') return String(this.found.size);
    const sent = field(request, 'postData');
    const words = isFields(said)
      ? JSON.stringify(Object.entries(said).filter(([name]) => !namesOfAnswer.has(name)))
      : answer;
    // A body may repeat an id of the path, and whether it does can matter.
    const exact = this.alike === 'same' || sent !== undefined;
    return JSON.stringify([
      method,
      status,
      exact ? url : url.replace(GUID, '{id}'),
      exact ? words : words.replace(GUID, '{id}'),
      sent,
      tellingHeaders(request),
      waitOf(response),
    ]);
  }

  /** Ids hide nothing: a path is looked through once for all that differ in these alone. */
  private pathOf(url: string): string {
    const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url.slice(0, 2000))?.[1] ?? '/';
    const shape = path.replace(GUID, '{id}');
    const harmless = this.harmless.get(shape) ?? redact(shape) === shape;
    this.harmless.set(shape, harmless);
    return harmless ? path : redact(path);
  }
}

/** How long a limit asks to wait: part of the advice. */
function waitOf(response: Fields): string | undefined {
  const wait = rows(response, 'headers').find((row) => text(row, 'name')?.toLowerCase() === 'retry-after');
  return text(wait, 'value');
}

/** A name as listings show it; what is longer is none. */
function shortened(name: string | undefined): string | null {
  return name === undefined ? null : redact(name.slice(0, 120));
}
