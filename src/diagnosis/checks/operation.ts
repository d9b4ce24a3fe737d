import type { NearOperation, Operation } from '../../catalog/operation';
import type { Case } from '../case';
import { detourOf } from '../detours';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult, Strength } from '../suspicion';
import { code, codes, lineOf, needs } from '../words';

/** Is the request a documented operation, and the one for the job? */
export function checkOperation(c: Case, nearest: readonly NearOperation[]): CheckResult {
  const { request, operation } = c;
  if (!request.line) return { checks: [row(c, 'unknown', 'no request is written, only an answer')] };
  if (isElsewhere(c)) {
    return { checks: [row(c, 'notApplicable', 'no API operation')] };
  }
  // A variable in the verb's place: which operation it is, is decided when the request is sent.
  if (request.line.method.value.includes('{{'))
    return { checks: [row(c, 'unknown', 'the method is a variable')] };
  if (!operation) return undocumented(c, nearest);
  const checks = [row(c, 'pass', `${code(lineOf(operation))}${state(operation)}`)];
  const detour = detourOf(c);
  if (detour) {
    return {
      checks: [
        ...checks,
        { ...row(c, 'fail', detour.why), id: 'operation-for-the-job', check: 'Operation for the job' },
      ],
      suspicions: [
        { cause: 'wrong-endpoint', strength: 'settled', advice: [{ who: 'developer', text: detour.advice }] },
      ],
    };
  }
  const misread = misreadWord(c, operation);
  return misread ? { ...misread, checks: [...checks, ...misread.checks] } : { checks };
}

/** A login, a web page, a media link: nothing that the API catalog lists. */
export function isElsewhere({ target }: Case): boolean {
  if (target.asksForToken || target.kind === 'media') return true;
  return (target.kind === 'apps' || target.kind === 'login') && !target.path.includes('/api/');
}

function row(c: Case, status: Check['status'], actual: string): Check {
  const line = c.request.line;
  return {
    id: 'operation',
    status,
    check: 'Operation is documented',
    endpoint: line ? `${line.method.value} ${c.target.path}` : '',
    expected: 'an operation of the API catalog',
    actual,
    source: 'documented',
    ...(line && { at: line.url.at }),
  };
}

function state({ deprecated, preview }: Operation): string {
  return `${deprecated ? ', deprecated' : ''}${preview ? ', a preview that may change' : ''}`;
}

function undocumented(c: Case, nearest: readonly NearOperation[]): CheckResult {
  const elsewhere = c.catalog.match(c.request.line?.method.value ?? '', c.target.path)?.operation;
  // The host is what is wrong, and it has been said.
  if (elsewhere) return { checks: [row(c, 'unknown', `${code(lineOf(elsewhere))}, at an API host`)] };
  const binding = c.request.binding === 'shape' ? ' (guessed from the body)' : '';
  // A 404 or 405, or no answer at all, leaves no doubt; behind a 403 an undocumented path may still exist.
  const strength: Strength = c.status === 404 || c.status === 405 || c.status === null ? 'settled' : 'likely';
  return {
    checks: [row(c, 'fail', `not documented${binding}`)],
    suspicions: [{ cause: 'wrong-endpoint', strength, advice: [pointTo(c, nearest)] }],
  };
}

function pointTo(c: Case, nearest: readonly NearOperation[]): Advice {
  const asked = code(`${c.request.line?.method.value ?? ''} ${c.target.path}`);
  const alike = nearest.filter((n) => n.why === nearest[0]?.why);
  const [first, ...others] = alike.map((n) => n.operation);
  if (!first) {
    return {
      who: 'developer',
      text: `${asked} is not documented and nothing near it is: look the operation up in the API Explorer.`,
    };
  }
  const more = others.slice(0, 2).map((o) => code(lineOf(o)));
  return {
    who: 'developer',
    text: cut(
      `${asked} is not documented. Call ${code(lineOf(first))} (${takes(first)})${more.length > 0 ? `, or see ${more.join(' and ')}` : ''}.`,
    ),
  };
}

/** What the next refusal would be about. */
function takes(operation: Operation): string {
  const { scopes, userContext } = operation;
  const kind = { required: "a user's token only", forbidden: 'no token of a user', any: '', unknown: '' }[
    userContext
  ];
  const scope = scopes === null || scopes.length === 0 ? '' : `scope ${codes(scopes, 'or')}`;
  return [needs(operation), scope, kind].filter((s) => s !== '').join('; ');
}

/** A resource word where the operation has an id: the request fits, but hardly means that operation. */
function misreadWord(c: Case, operation: Operation): CheckResult | undefined {
  const [name, word] = Object.entries(c.match?.params ?? {}).at(-1) ?? [];
  if (name === undefined || word === undefined || !operation.path.endsWith(`{${name}}`)) return undefined;
  if (!c.catalog.isResourceWord(word)) return undefined;
  const meant = c.catalog.endingIn(operation.method, c.target.path, 3);
  if (meant.length === 0) return undefined;
  const list = meant.map((o) => code(lineOf(o))).join(', ');
  return {
    checks: [
      {
        ...row(c, 'unknown', `${code(word)} stands where ${code(lineOf(operation))} has an id`),
        id: 'operation-word',
        check: 'Word in place of an id',
        expected: `an id for ${code(`{${name}}`)}`,
      },
    ],
    suspicions: [{ cause: 'wrong-endpoint', strength: 'possible' }],
    advice: [
      {
        who: 'developer',
        text: cut(`${code(word)} is read as an id here. Operations that end in this word: ${list}.`),
      },
    ],
  };
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 597)}...` : text;
}
