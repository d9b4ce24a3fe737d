import { isJsonBody } from '../../payload/bodyKind';
import type { Finding } from '../../payload/finding';
import { isBlocker, placedSentence, sentence } from '../../payload/sentence';
import { contentTypeOf, isSuccess, type Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { isGenuine } from '../errorCode';
import type { CheckResult, Strength, Suspicion } from '../suspicion';
import { code, lineOf, some } from '../words';
import { l10n } from '../../text/l10n';
import { sentences } from '../../text/prose';

/** More rows than this would bury the rest of the table. */
const MOST_ROWS = 8;

/** Does the body fit the model of the operation? */
export function checkBody(c: Case): CheckResult {
  const { operation, request, findings } = c;
  if (!operation?.bodyType) return unexplained(c);
  if (!request.body) {
    const missing = operation.bodyRequired && request.form !== 'error' && c.status === null;
    return missing ? { checks: [row(c, 'unknown', l10n.t('no body is written'))] } : unexplained(c);
  }
  if (findings.length === 0) {
    const judged = isJsonBody(request.body.text, contentTypeOf(request));
    const fits = row(c, 'pass', l10n.t('fits {0}', code(operation.bodyType)));
    return {
      ...unexplained(c),
      checks: [judged ? fits : row(c, 'unknown', l10n.t('not sent as JSON, so not judged'))],
    };
  }
  const ordered = [...findings].sort((a, b) => Number(isBlocker(b)) - Number(isBlocker(a)));
  const rows = ordered
    .slice(0, MOST_ROWS)
    .map((f) => ({ ...row(c, isBlocker(f) ? 'fail' : 'unknown', placed(f)), at: f.at }));
  const more =
    ordered.length > MOST_ROWS
      ? [row(c, 'unknown', l10n.t('and {0} more findings', ordered.length - MOST_ROWS))]
      : [];
  const suspicion = suspect(c, ordered);
  const checks = [...rows, ...more];
  return suspicion ? { checks, suspicions: [suspicion] } : { ...unexplained(c), checks };
}

function row(c: Case, status: Check['status'], actual: string): Check {
  return {
    id: 'body',
    status,
    check: l10n.t('Body'),
    endpoint: c.operation ? lineOf(c.operation) : '',
    expected: l10n.t('a {0}', code(c.operation?.bodyType ?? '')),
    actual,
    source: 'documented',
  };
}

function suspect(c: Case, findings: readonly Finding[]): Suspicion | undefined {
  const blocking = findings.some(isBlocker);
  const unknown = findings.filter((f) => f.code === 'unknown-field');
  const strength = strengthOf(c, blocking, unknown.length > 0);
  if (strength === undefined) return undefined;
  return { cause: 'bad-payload', strength, gate: blocking, advice: [...advice(c, findings)] };
}

/**
 * A 400 without a word about anything else is about the body. Behind a 403 the body is refused too, once the
 * gates let it through: unless the platform's own words say which gate it was, it may be what is meant. Unknown
 * fields alone are no more than a warning, unless nothing had any effect.
 */
function strengthOf(c: Case, blocking: boolean, unknown: boolean): Strength | undefined {
  const { status, said, code: answer } = c;
  if (isSuccess(status)) return unknown ? 'likely' : undefined;
  if (!blocking) return status === 400 && unknown ? (answer ? 'possible' : 'likely') : undefined;
  if (status === null) return 'settled';
  if (status === 400 || status === 409 || status === 422)
    return said !== null && said.cause !== 'bad-payload' ? 'possible' : 'settled';
  return isGenuine(answer) ? 'possible' : 'likely';
}

/** A 400 comes after token, scope and role: what is left is what was sent. */
function unexplained(c: Case): CheckResult {
  const { status, said, request, operation } = c;
  if (said !== null || !operation || (status !== 400 && status !== 409 && status !== 422))
    return { checks: [] };
  const sent = request.body !== undefined || request.line?.url.value.query.length !== 0;
  return {
    checks: [],
    suspicions: [{ cause: 'bad-payload', strength: sent && status !== 409 ? 'likely' : 'possible' }],
  };
}

function* advice({ operation }: Case, findings: readonly Finding[]): Iterable<Advice> {
  const unknown = findings.filter((f) => f.code === 'unknown-field' && !f.pointer.slice(1).includes('/'));
  const meant = unknown.flatMap((f) =>
    f.code === 'unknown-field' && f.meant[0] !== undefined
      ? [l10n.t('{0} for {1}', code(f.meant[0]), code(f.field))]
      : [],
  );
  const without = unknown.flatMap((f) =>
    f.code === 'unknown-field' && f.meant[0] === undefined ? [code(f.field)] : [],
  );
  if (unknown.length > 0) {
    yield {
      who: 'developer',
      text: sentences(
        l10n.t(
          'Write the body as a {0}; role and scope changes do not mend it.',
          code(operation?.bodyType ?? ''),
        ),
        meant.length > 0 ? l10n.t('Use {0}.', some(meant, 5)) : undefined,
        without.length > 0 ? withoutCounterpart(without) : undefined,
      ),
    };
  }
  const others = findings.filter((f) => isBlocker(f) && f.code !== 'unknown-field').map(placed);
  if (others.length > 0)
    yield {
      who: 'developer',
      text: cut(l10n.t('Correct the body: {0}', others.slice(0, 3).join(' '))),
    };
}

function withoutCounterpart(fields: readonly string[]): string {
  return fields.length === 1
    ? l10n.t('Leave out {0}: it has no counterpart.', some(fields, 5))
    : l10n.t('Leave out {0}: they have no counterpart.', some(fields, 5));
}

/** Beside the text a finding stands where it belongs; in a report its place has to be named. */
function placed(finding: Finding): string {
  if (finding.pointer === '') return sentence(finding);
  const path = finding.pointer
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  return placedSentence(finding, code(path));
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 597)}...` : text;
}
