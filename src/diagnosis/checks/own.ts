import { isDeepStrictEqual } from 'node:util';
import { text } from '../../evidence/shape';
import { succeeded } from '../../evidence/evidence';
import type { RecordedResponse } from '../../evidence/bundle';
import { valueAt } from '../../ownChecks/jsonPointer';
import type { Expectation, OwnCheck } from '../../ownChecks/ownCheck';
import { resolve } from '../../ownChecks/placeholder';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code, lineOf, outside } from '../words';
import { isElsewhere } from './operation';
import { l10n } from '../../text/l10n';

const LONGEST_VALUE = 120;

/**
 * The checks that the organization declares for itself. They are rows like the others and are named in the advice where
 * they fail, and decide neither verdict nor cause: those follow from the platform's own rules.
 */
export function checkOwn(c: Case): CheckResult {
  if (!c.request.line || isElsewhere(c)) return { checks: [] };
  const judged = (c.ownChecks ?? []).map((own) => ({ own, row: judge(own, c) }));
  return {
    checks: judged.map(({ row }) => row),
    advice: judged.filter(({ row }) => row.status === 'fail').map(({ own, row }) => adviceOn(own, row)),
  };
}

function judge(own: OwnCheck, c: Case): Check {
  const resolved = resolve(own.request, c);
  const told = (status: Check['status'], endpoint: string, actual: string): Check => ({
    id: 'own',
    status,
    check: outside(own.name),
    endpoint,
    expected: expectedWords(own),
    actual,
    source: status === 'notApplicable' ? 'request' : 'evidence',
  });
  if ('absent' in resolved)
    return told(
      'notApplicable',
      own.request,
      l10n.t('the request has no value for {0}', code(resolved.absent)),
    );
  if ('unknown' in resolved) return told('unknown', own.request, l10n.t('whose token it is, is not known'));
  const { line } = resolved;
  const answer = c.evidence.response(line);
  if (!answer) return told('unknown', line, c.evidence.present ? withoutAnswer(line) : l10n.t('not asked'));
  if (!succeeded(answer)) return told('unknown', line, refusalWords(answer, line, c));
  const value = valueAt(answer.body, own.pointer);
  return told(meets(value, own.expected) ? 'pass' : 'fail', line, valueWords(value));
}

/** A host of its own is asked only where the user approved it: the token goes along. */
function withoutAnswer(line: string): string {
  return line.startsWith('GET /')
    ? l10n.t('not answered')
    : l10n.t('not answered (its host has to be approved by hand)');
}

function meets(value: unknown, expected: Expectation): boolean {
  return 'exists' in expected
    ? (value !== undefined) === expected.exists
    : value !== undefined && isDeepStrictEqual(value, expected.equals);
}

function expectedWords({ pointer, expected }: OwnCheck): string {
  const place = pointer === '' ? l10n.t('the answer') : code(pointer);
  if ('exists' in expected)
    return expected.exists ? l10n.t('{0} is there', place) : l10n.t('{0} is not there', place);
  return l10n.t('{0} is {1}', place, json(expected.equals));
}

function valueWords(value: unknown): string {
  return value === undefined ? l10n.t('it is not there') : l10n.t('it is {0}', json(value));
}

function json(value: unknown): string {
  const written = JSON.stringify(value);
  return code(written.length > LONGEST_VALUE ? `${written.slice(0, LONGEST_VALUE - 1)}…` : written);
}

/** A call that the platform does not document may well be answered by a gateway; where it is not, its path is the likely reason. */
function refusalWords({ status, body }: RecordedResponse, line: string, { catalog }: Case): string {
  const said = text(body, 'code');
  const answered = l10n.t('answered with {0}', said === undefined ? status : `${status} ${code(said)}`);
  const [method = '', path = ''] = line.split(/[ ?]/);
  if (status !== 404 || !path.startsWith('/') || catalog.match(method, path)) return answered;
  const [near] = catalog.nearest(method, path, 1);
  return near
    ? l10n.t(
        '{0}: the platform documents no such operation; near it is {1}',
        answered,
        code(lineOf(near.operation)),
      )
    : l10n.t('{0}: the platform documents no such operation', answered);
}

function adviceOn({ name }: OwnCheck, { endpoint, expected, actual }: Check): Advice {
  return {
    who: 'developer',
    text: l10n.t(
      "The own check “{0}” fails: {1} was to answer that {2}, but {3}. It is your organization's rule, not the platform's: ask whoever keeps it.",
      outside(name),
      code(endpoint),
      expected,
      actual,
    ),
  };
}
