import { isJsonBody } from '../../payload/bodyKind';
import type { Finding } from '../../payload/finding';
import { isBlocker, sentence } from '../../payload/sentence';
import { contentTypeOf, isSuccess, type Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { isGenuine } from '../errorCode';
import type { CheckResult, Strength, Suspicion } from '../suspicion';
import { code, lineOf, some } from '../words';

/** More rows than this would bury the rest of the table. */
const MOST_ROWS = 8;

/** Does the body fit the model of the operation? */
export function checkBody(c: Case): CheckResult {
  const { operation, request, findings } = c;
  if (!operation?.bodyType) return unexplained(c);
  if (!request.body) {
    const missing = operation.bodyRequired && request.form !== 'error' && c.status === null;
    return missing ? { checks: [row(c, 'unknown', 'no body is written')] } : unexplained(c);
  }
  if (findings.length === 0) {
    const judged = isJsonBody(request.body.text, contentTypeOf(request));
    const fits = row(c, 'pass', `fits ${code(operation.bodyType)}`);
    return {
      ...unexplained(c),
      checks: [judged ? fits : row(c, 'unknown', 'not sent as JSON, so not judged')],
    };
  }
  const ordered = [...findings].sort((a, b) => Number(isBlocker(b)) - Number(isBlocker(a)));
  const rows = ordered
    .slice(0, MOST_ROWS)
    .map((f) => ({ ...row(c, isBlocker(f) ? 'fail' : 'unknown', placed(f)), at: f.at }));
  const more =
    ordered.length > MOST_ROWS ? [row(c, 'unknown', `and ${ordered.length - MOST_ROWS} more findings`)] : [];
  const suspicion = suspect(c, ordered);
  const checks = [...rows, ...more];
  return suspicion ? { checks, suspicions: [suspicion] } : { ...unexplained(c), checks };
}

function row(c: Case, status: Check['status'], actual: string): Check {
  return {
    id: 'body',
    status,
    check: 'Body',
    endpoint: c.operation ? lineOf(c.operation) : '',
    expected: `a ${code(c.operation?.bodyType ?? '')}`,
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
  const model = code(operation?.bodyType ?? '');
  const unknown = findings.filter((f) => f.code === 'unknown-field' && !f.pointer.slice(1).includes('/'));
  const meant = unknown.flatMap((f) =>
    f.code === 'unknown-field' && f.meant[0] !== undefined
      ? [`${code(f.meant[0])} for ${code(f.field)}`]
      : [],
  );
  const without = unknown.flatMap((f) =>
    f.code === 'unknown-field' && f.meant[0] === undefined ? [code(f.field)] : [],
  );
  if (unknown.length > 0) {
    const use = meant.length > 0 ? ` Use ${some(meant, 5)}.` : '';
    const drop =
      without.length > 0
        ? ` Leave out ${some(without, 5)}: ${without.length === 1 ? 'it has' : 'they have'} no counterpart.`
        : '';
    yield {
      who: 'developer',
      text: `Write the body as a ${model}; role and scope changes do not mend it.${use}${drop}`,
    };
  }
  const others = findings.filter((f) => isBlocker(f) && f.code !== 'unknown-field').map(placed);
  if (others.length > 0)
    yield { who: 'developer', text: cut(`Correct the body: ${others.slice(0, 3).join(' ')}`) };
}

/** Beside the text a finding stands where it belongs; in a report its place has to be named. */
function placed(finding: Finding): string {
  const said = sentence(finding);
  if (!UNPLACED.has(finding.code) || finding.pointer === '') return said;
  const path = finding.pointer
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  return `${code(path)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** Findings whose sentence names no field. */
const UNPLACED: ReadonlySet<Finding['code']> = new Set(['wrong-type', 'not-in-enumeration', 'out-of-limit']);

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 597)}...` : text;
}
