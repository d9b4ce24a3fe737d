import type { EvidenceBundle, RecordedResponse } from './bundle';
import { known, unknown, type Known } from './known';
import { entities, text, type Fields } from './shape';
import { l10n } from '../text/l10n';

/** A listing, and whether what is absent from it is really absent. */
export interface Listing {
  readonly entities: readonly Fields[];
  readonly complete: boolean;
}

/** What the platform answered, asked by request line. Without a bundle every question is unknown. */
export class Evidence {
  /** @param witnessed an answer that stands with the request itself, and is not part of the bundle */
  constructor(
    private readonly bundle: EvidenceBundle | null,
    private readonly witnessed: Readonly<Record<string, RecordedResponse>> = {},
  ) {}

  /** Whether a bundle was given. */
  get present(): boolean {
    return this.bundle !== null;
  }

  /** The same evidence, with an answer that the user shows; what the bundle itself says goes before it. */
  with(call: string, answer: RecordedResponse): Evidence {
    return new Evidence(this.bundle, { ...this.witnessed, [call]: answer });
  }

  get takenAt(): string | null {
    return this.bundle?.takenAt ?? null;
  }

  /** When a call was answered (ISO 8601); null where that is not known. */
  readAt(call: string): string | null {
    return this.response(call)?.readAt ?? this.takenAt;
  }

  get host(): string | null {
    return this.bundle?.host?.toLowerCase() ?? null;
  }

  /** Request lines of all calls that were made. */
  get calls(): readonly string[] {
    return [...new Set([...Object.keys(this.bundle?.responses ?? {}), ...Object.keys(this.witnessed)])];
  }

  response(call: string): RecordedResponse | undefined {
    for (const answers of [this.bundle?.responses, this.witnessed]) {
      if (answers && Object.hasOwn(answers, call)) return answers[call];
    }
    return undefined;
  }

  /** The body of a call that succeeded; else why there is none. */
  body(call: string): Known<unknown> {
    const response = this.response(call);
    if (!response)
      return unknown(
        this.present ? l10n.t('{0} was not asked', call) : l10n.t('no evidence was given'),
        call,
      );
    if (!succeeded(response)) return unknown(refusal(call, response), call);
    return known(response.body, call);
  }

  listing(call: string): Known<Listing> {
    const body = this.body(call);
    if (!body.known) return body;
    const listed = entities(body.value);
    if (!listed) return unknown(l10n.t('{0} answered with something that is no list', call), call);
    return known({ entities: listed, complete: this.response(call)?.complete !== false }, call);
  }

  /** Calls whose path fits the pattern and that succeeded, with their bodies. */
  matching(pattern: RegExp): readonly { readonly call: string; readonly body: unknown }[] {
    return this.calls.flatMap((call) => {
      const body = pattern.test(call) ? this.body(call) : undefined;
      return body?.known ? [{ call, body: body.value }] : [];
    });
  }
}

export function succeeded(response: RecordedResponse): boolean {
  return response.status >= 200 && response.status < 300;
}

function refusal(call: string, { status, body, retryAfter }: RecordedResponse): string {
  const code = text(body, 'code');
  const answer = code ? `${status} ${code}` : status;
  return retryAfter === undefined
    ? l10n.t('{0} was answered with {1}', call, answer)
    : l10n.t('{0} was answered with {1}, to be asked again after {2} seconds', call, answer, retryAfter);
}
