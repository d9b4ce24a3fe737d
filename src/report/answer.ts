import type { NearOperation, Operation } from '../catalog/operation';
import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Span } from '../text/span';
import { redact } from '../token/redact';
import { headline } from './headline';
import { reportMarkdown, type ReportOptions } from './markdown';

/** An operation as the answer shows it. */
export type AnswerOperation = Pick<
  Operation,
  'method' | 'path' | 'operationId' | 'permissionMode' | 'permissions' | 'scopes' | 'userContext'
>;

/** The stable JSON form of a diagnosis; `schemaVersion` changes when a field changes its meaning. */
export interface Answer extends Pick<
  Diagnosis,
  | 'verdict'
  | 'proviso'
  | 'cause'
  | 'confidence'
  | 'alternatives'
  | 'checks'
  | 'advice'
  | 'nextEvidence'
  | 'incident'
  | 'evidence'
  | 'subject'
  | 'notes'
> {
  readonly schemaVersion: 1;
  readonly operation: AnswerOperation | null;
  readonly nearest: readonly AnswerOperation[];
  /** Verdict and cause in one sentence. */
  readonly headline: string;
  /** Markdown, at most 8,000 characters. */
  readonly report: string;
}

export interface AnswerOptions extends ReportOptions {
  /** Knows the secrets of the text that the diagnosis is about: see `redactorFor`. */
  readonly redactor?: typeof redact;
}

/** The answer for one request of a text. */
export interface LocatedAnswer extends Answer {
  readonly at: Span;
}

/** Everything that leaves the engine passes here, and no secret with it. */
export function answerOf(diagnosis: Diagnosis, { redactor = redact, ...options }: AnswerOptions): Answer {
  const clean = withoutSecrets(diagnosis, redactor);
  return {
    schemaVersion: 1,
    verdict: clean.verdict,
    proviso: clean.proviso,
    cause: clean.cause,
    confidence: clean.confidence,
    alternatives: clean.alternatives,
    operation: clean.operation && shown(clean.operation),
    nearest: clean.nearest.map((n: NearOperation) => shown(n.operation)),
    checks: clean.checks,
    advice: clean.advice,
    nextEvidence: clean.nextEvidence,
    incident: clean.incident,
    evidence: clean.evidence,
    subject: clean.subject,
    headline: headline(clean),
    notes: clean.notes,
    report: reportMarkdown(clean, options),
  };
}

/** Redacts where text from outside can stand; the catalog's own words hold no secret. */
function withoutSecrets(d: Diagnosis, redact: (text: string) => string): Diagnosis {
  const known = (text: string | null) => text && redact(text);
  return {
    ...d,
    subject: redact(d.subject),
    proviso: d.proviso && { ...d.proviso, why: redact(d.proviso.why) },
    checks: d.checks.map((c) => ({
      ...c,
      endpoint: redact(c.endpoint),
      expected: redact(c.expected),
      actual: redact(c.actual),
    })),
    advice: d.advice.map((a) => ({ ...a, text: redact(a.text) })),
    nextEvidence: d.nextEvidence.map(redact),
    notes: d.notes.map(redact),
    incident: d.incident && {
      ...d.incident,
      code: known(d.incident.code),
      contextId: known(d.incident.contextId),
      correlationId: known(d.incident.correlationId),
      date: known(d.incident.date),
      host: redact(d.incident.host),
    },
  };
}

function shown({
  method,
  path,
  operationId,
  permissionMode,
  permissions,
  scopes,
  userContext,
}: Operation): AnswerOperation {
  return { method, path, operationId, permissionMode, permissions, scopes, userContext };
}
