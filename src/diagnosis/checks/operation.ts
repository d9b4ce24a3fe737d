import type { NearOperation, Operation } from '../../catalog/operation';
import type { Case } from '../case';
import { detourOf } from '../detours';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult, Strength } from '../suspicion';
import { code, codes, lineOf, needs } from '../words';
import { l10n } from '../../text/l10n';

/** Is the request a documented operation, and the one for the job? */
export function checkOperation(c: Case, nearest: readonly NearOperation[]): CheckResult {
  const { request, operation } = c;
  if (!request.line) return { checks: [row(c, 'unknown', l10n.t('no request is written, only an answer'))] };
  if (isElsewhere(c)) {
    return { checks: [row(c, 'notApplicable', l10n.t('no API operation'))] };
  }
  // A variable in the verb's place: which operation it is, is decided when the request is sent.
  if (request.line.method.value.includes('{{'))
    return { checks: [row(c, 'unknown', l10n.t('the method is a variable'))] };
  if (!operation) return undocumented(c, nearest);
  const checks = [row(c, 'pass', withState(operation, code(lineOf(operation))))];
  const detour = detourOf(c);
  if (detour) {
    return {
      checks: [
        ...checks,
        {
          ...row(c, 'fail', detour.why),
          id: 'operation-for-the-job',
          check: l10n.t('Operation for the job'),
        },
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
    check: l10n.t('Operation is documented'),
    endpoint: line ? `${line.method.value} ${c.target.path}` : '',
    expected: l10n.t('an operation of the API catalog'),
    actual,
    source: 'documented',
    ...(line && { at: line.url.at }),
  };
}

function withState({ deprecated, preview }: Operation, name: string): string {
  const told = deprecated ? l10n.t('{0}, deprecated', name) : name;
  return preview ? l10n.t('{0}, a preview that may change', told) : told;
}

function undocumented(c: Case, nearest: readonly NearOperation[]): CheckResult {
  const elsewhere = c.catalog.match(c.request.line?.method.value ?? '', c.target.path)?.operation;
  // The host is what is wrong, and it has been said.
  if (elsewhere)
    return { checks: [row(c, 'unknown', l10n.t('{0}, at an API host', code(lineOf(elsewhere))))] };
  const binding = c.request.binding === 'shape' ? l10n.t(' (guessed from the body)') : '';
  // A 404 or 405, or no answer at all, leaves no doubt; behind a 403 an undocumented path may still exist.
  const strength: Strength = c.status === 404 || c.status === 405 || c.status === null ? 'settled' : 'likely';
  return {
    checks: [row(c, 'fail', l10n.t('not documented{0}', binding))],
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
      text: l10n.t(
        '{0} is not documented and nothing near it is: look the operation up in the API Explorer.',
        asked,
      ),
    };
  }
  const more = others.slice(0, 2).map(lineOf);
  const [call, needed] = [code(lineOf(first)), takes(first)];
  return {
    who: 'developer',
    text: cut(
      more.length === 0
        ? l10n.t('{0} is not documented. Call {1} ({2}).', asked, call, needed)
        : l10n.t(
            '{0} is not documented. Call {1} ({2}), or see {3}.',
            asked,
            call,
            needed,
            codes(more, 'and'),
          ),
    ),
  };
}

/** What the next refusal would be about. */
function takes(operation: Operation): string {
  const { scopes, userContext } = operation;
  const kind = {
    required: l10n.t("a user's token only"),
    forbidden: l10n.t('no token of a user'),
    any: '',
    unknown: '',
  }[userContext];
  const scope = scopes === null || scopes.length === 0 ? '' : l10n.t('scope {0}', codes(scopes, 'or'));
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
        ...row(c, 'unknown', l10n.t('{0} stands where {1} has an id', code(word), code(lineOf(operation)))),
        id: 'operation-word',
        check: l10n.t('Word in place of an id'),
        expected: l10n.t('an id for {0}', code(`{${name}}`)),
      },
    ],
    suspicions: [{ cause: 'wrong-endpoint', strength: 'possible' }],
    advice: [
      {
        who: 'developer',
        text: cut(
          l10n.t('{0} is read as an id here. Operations that end in this word: {1}.', code(word), list),
        ),
      },
    ],
  };
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 597)}...` : text;
}
