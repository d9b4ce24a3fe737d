import { permissionForm } from '../../catalog/permissionForm';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code, lineOf, needs } from '../words';
import { l10n } from '../../text/l10n';

/** Names worth a row; a note is prose and need not be understood. */
const MOST = 4;

/** Endpoints, scopes and permissions that the notes speak of: advice from elsewhere names many that do not exist. */
export function checkStatedNames(c: Case): CheckResult {
  const rows = c.request.claims.notes.flatMap((note) => {
    const place = { at: note.at };
    return [...endpoints(c, note.value), ...names(c, note.value)].map((check) => ({ ...check, ...place }));
  });
  return { checks: rows.slice(0, MOST) };
}

function endpoints(c: Case, note: string): readonly Check[] {
  const named = [...note.matchAll(/(?:\b(GET|POST|PUT|PATCH|DELETE|HEAD) )?(\/api\/v2\/[\w{}/:.-]*[\w}])/g)];
  return named.flatMap(([, method = 'GET', path = '']) => {
    if (c.catalog.match(method, path) || c.catalog.methodsOf(path).length > 0) return [];
    const near = c.catalog
      .nearest(method, path, 2)
      .map(({ operation }) => `${code(lineOf(operation))} (${needs(operation)})`);
    return [
      row(
        l10n.t('Endpoint in the notes'),
        `${method} ${path}`,
        near.length > 0 ? l10n.t('not documented; near: {0}', near.join(', ')) : l10n.t('not documented'),
      ),
    ];
  });
}

/** Only what has the form of a scope or permission with a colon; a plain word may be anything. */
function names({ catalog }: Case, note: string): readonly Check[] {
  const found = note.match(/(?<![\w:/.-])[a-zA-Z][\w-]*(?::[a-zA-Z][\w-]*){1,2}(?![\w:/-])/g) ?? [];
  return [...new Set(found)].flatMap((name) => {
    if (catalog.isScope(name) || catalog.isPermission(name)) return [];
    const form =
      permissionForm(name) === 'permission' ||
      /:(?:view|read|write|modify|edit|add|create|delete|all)$/.test(name);
    return form
      ? [
          row(
            l10n.t('Name in the notes'),
            name,
            l10n.t(
              'neither a scope (there is no such scope) nor a permission that a documented operation asks for',
            ),
          ),
        ]
      : [];
  });
}

function row(check: string, endpoint: string, actual: string): Check {
  return {
    id: 'stated-names',
    status: 'fail',
    check,
    endpoint,
    expected: l10n.t('a documented name'),
    actual,
    source: 'documented',
  };
}
