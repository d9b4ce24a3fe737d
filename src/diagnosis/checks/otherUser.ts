import type { Case } from '../case';
import { field, isFields, text } from '../../evidence/shape';
import { jsonBody } from '../jsonBody';
import type { CheckResult } from '../suspicion';
import { code, lineOf, needs } from '../words';
import { l10n } from '../../text/l10n';

/**
 * A user named in a field that does not exist: nothing looks at it. Where the same operation exists for another
 * user, that one was meant.
 */
export function checkOtherUser({ catalog, operation, findings, request }: Case): CheckResult {
  const forUser = operation && catalog.match(operation.method, `${operation.path}/user/x`)?.operation;
  if (!forUser?.path.endsWith('/user/{userId}')) return { checks: [] };
  const body = jsonBody(request);
  const unknown = findings.find((f) => f.code === 'unknown-field' && userIn(body, f.field) !== undefined);
  if (unknown?.code !== 'unknown-field') return { checks: [] };
  const place = userIn(body, unknown.field) ?? unknown.field;
  return {
    checks: [
      {
        id: 'other-user',
        status: 'fail',
        check: l10n.t('On behalf of a user'),
        endpoint: lineOf(forUser),
        expected: needs(forUser),
        actual: l10n.t(
          'nothing checks a user under {0}: the field does not exist; for another user there is an operation of its own',
          code(place),
        ),
        source: 'documented',
        at: unknown.at,
      },
    ],
  };
}

/** The place of a user's id in a top-level field, dotted: `routing.userId`. */
function userIn(body: unknown, name: string): string | undefined {
  const value = field(body, name);
  if (typeof value === 'string') return /^(?:user|agent)(?:_?id)?$/i.test(name) ? name : undefined;
  if (!isFields(value)) return undefined;
  const inner = Object.keys(value).find(
    (key) => /^(?:user|agent)_?id$/i.test(key) && text(value, key) !== undefined,
  );
  return inner === undefined ? undefined : `${name}.${inner}`;
}
