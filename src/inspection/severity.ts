import { severityOf as bodySeverity, type Severity } from '../payload/sentence';
import type { Finding, FindingCode } from './finding';

/** Severities that a user gives to codes; `off` leaves the code out. */
export type SeverityOverrides = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/**
 * How much a finding weighs, unless the user says otherwise. What only the comments of a file state, and what is only
 * not documented, is no error: neither decides whether the request passes.
 */
function severityOf(finding: Finding): Severity {
  switch (finding.code) {
    case 'undocumented-operation':
    case 'unknown-scope':
    case 'permission-as-scope':
    case 'scope-as-permission':
    case 'wrong-user-context':
    case 'no-api-host':
    case 'two-regions':
    case 'token-refused':
    case 'missing-scope':
    case 'missing-permission':
    case 'not-licensed':
    case 'division-not-held':
    case 'no-outbound-route':
      return 'warning';
    case 'no-station':
    case 'foreign-caller-id':
      return 'information';
    case 'unreachable-object':
      return finding.isMissing ? 'warning' : 'information';
    case 'deprecated-operation':
    case 'preview-operation':
    case 'word-for-id':
      return 'information';
    case 'unknown-permission':
      return finding.formed ? 'information' : 'warning';
    case 'guessed-operation':
      return 'hint';
    default:
      return bodySeverity(finding);
  }
}

/** The severity with the user's word first. */
export function severityWith(finding: Finding, overrides: SeverityOverrides): Severity | 'off' {
  const own = Object.hasOwn(overrides, finding.code) ? overrides[finding.code] : undefined;
  return own ?? severityOf(finding);
}
