import type { Case } from '../case';
import type { CheckResult } from '../suspicion';
import { code, lineOf } from '../words';

/** A 404 on a documented operation is about the object of an id: which one, and where to look it up. */
export function checkMissingObject({ status, match, operation, catalog, target }: Case): CheckResult {
  if (status !== 404 || !operation || !match) return { checks: [] };
  const ids = Object.entries(match.params);
  const [name, id] = ids.at(-1) ?? [];
  if (name === undefined || id === undefined) return { checks: [] };
  const segments = target.path.split('/');
  const parent = segments.slice(0, segments.lastIndexOf(id)).join('/');
  const list = catalog.match('GET', parent)?.operation;
  const where = list ? `${lineOf(list)}: whether` : 'Whether';
  return {
    checks: [
      {
        id: 'object',
        status: 'unknown',
        check: 'Object',
        endpoint: `GET ${target.path}`,
        expected: `an id that exists, in this organization and in a division in view`,
        actual: ids.map(([param, value]) => `${code(`{${param}}`)} is ${code(value)}`).join(', '),
        source: 'request',
      },
    ],
    nextEvidence: [`${where} the id ${code(id)} (${code(name)}) is one of this organization's`],
  };
}
