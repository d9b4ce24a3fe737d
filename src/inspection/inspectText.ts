import { loadCatalog } from '../catalog/load';
import type { Severity } from '../payload/sentence';
import type { OperationBinding } from '../request/binding';
import { UnreadableInput } from '../request/request';
import type { Witness } from '../evidence/witness';
import { redact } from '../token/redact';
import type { Span } from '../text/span';
import type { FindingCode } from './finding';
import type { Edit, Fix } from './fix';
import { fixesOf, safeEdits } from './fixes';
import { inspect } from './inspect';
import { type Related, relatedTo } from './related';
import { type Rule, rules } from './rules';
import { sentence } from './sentence';
import { severityWith, type SeverityOverrides } from './severity';

/** A finding as it is told: no secret is in its words. */
export interface ToldFinding {
  readonly code: FindingCode;
  readonly at: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly deprecated: boolean;
  /** The ways to mend it, the obvious one first; the last one silences it. */
  fixes(): readonly Fix[];
}

/** A text that was inspected. */
export interface InspectedText {
  /** Request by request, in the order of places. */
  readonly findings: readonly ToldFinding[];
  /** All that can be mended at once without a look. */
  safeEdits(): readonly Edit[];
}

/** What the caller knows beside the text. */
export interface InspectTextOptions {
  readonly fileName?: string;
  readonly languageId?: string;
  readonly bindings?: readonly OperationBinding[];
  readonly severities?: SeverityOverrides;
  /** What the account in use was answered. */
  readonly witness?: Witness;
  /** Where the text is being typed at this moment. */
  readonly typingAt?: number;
}

/**
 * Inspects the requests of a text and tells what is wrong. The editor and the command line both come here, so that
 * the same text gives the same findings.
 * @throws UnreadableInput where the text is none that holds requests
 */
export function inspectText(text: string, options: InspectTextOptions): InspectedText {
  const catalog = loadCatalog();
  const { severities = {} } = options;
  const inspections = inspect(text, { ...options, catalog });
  const weighed = inspections.map((inspection) => ({
    inspection,
    findings: inspection.findings.flatMap((finding) => {
      const severity = severityWith(finding, severities);
      return severity === 'off' ? [] : [{ finding, severity }];
    }),
  }));
  return {
    findings: weighed.flatMap(({ inspection, findings }) =>
      findings.map(({ finding, severity }) => ({
        code: finding.code,
        at: finding.at,
        severity,
        message: redact(sentence(finding)),
        related: relatedTo(finding),
        deprecated: finding.code === 'deprecated-operation',
        fixes: () =>
          fixesOf(text, inspection, finding, catalog).map((fix) => ({ ...fix, title: redact(fix.title) })),
      })),
    ),
    safeEdits: () => {
      const told = weighed.map(({ inspection, findings }) => ({
        ...inspection,
        findings: findings.map(({ finding }) => finding),
      }));
      return safeEdits(text, told, catalog);
    },
  };
}

/** Nothing was found in a text that holds no request: an editor is full of those. */
export function inspectAnyText(text: string, options: InspectTextOptions): InspectedText {
  try {
    return inspectText(text, options);
  } catch (error) {
    if (error instanceof UnreadableInput) return { findings: [], safeEdits: () => [] };
    throw error;
  }
}

/** What a code means; undefined for a text that is none. */
export function ruleOf(code: string): Rule | undefined {
  return Object.hasOwn(rules, code) ? rules[code as FindingCode]() : undefined;
}
