import type { Case } from '../case';
import { wanted, type CheckResult } from '../suspicion';
import { code, lineOf } from '../words';
import { l10n } from '../../text/l10n';

/** A 404 on a documented operation is about the object of an id: which one, and where to look it up. */
export function checkMissingObject({ status, match, operation, catalog, target }: Case): CheckResult {
  if (status !== 404 || !operation || !match) return { checks: [] };
  const ids = Object.entries(match.params);
  const [name, id] = ids.at(-1) ?? [];
  if (name === undefined || id === undefined) return { checks: [] };
  const segments = target.path.split('/');
  const parent = segments.slice(0, segments.lastIndexOf(id)).join('/');
  const list = catalog.match('GET', parent)?.operation;
  return {
    checks: [
      {
        id: 'object',
        status: 'unknown',
        check: l10n.t('Object'),
        endpoint: `GET ${target.path}`,
        expected: l10n.t('an id that exists, in this organization and in a division in view'),
        actual: ids.map(([param, value]) => l10n.t('{0} is {1}', code(`{${param}}`), code(value))).join(', '),
        source: 'request',
      },
    ],
    nextEvidence: [
      list
        ? wanted(
            lineOf(list),
            l10n.t("whether the id {0} ({1}) is one of this organization's", code(id), code(name)),
          )
        : { what: l10n.t("Whether the id {0} ({1}) is one of this organization's", code(id), code(name)) },
    ],
  };
}
