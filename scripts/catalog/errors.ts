import type { ErrorRow } from '../../src/catalog/snapshot';
import type { ErrorFacts } from './facts';

/**
 * The error vocabulary: all codes of 401 and 403, the two 400 codes for the wrong kind of token, and what the
 * operations that place a call answer at other statuses.
 */
export function errorRows(facts: ErrorFacts): ErrorRow[] {
  const rows: ErrorRow[] = [];
  for (const status of [401, 403] as const) {
    for (const { code, template, kind, meaning, ops2026 } of facts[status]) {
      rows.push([status, code, template, kind ?? '', meaning ?? '', ops2026]);
    }
  }
  for (const { status, code, template, ops2026 } of [facts.notAUser, facts.notAClient]) {
    rows.push([status, code, template, 'token-kind', '', ops2026]);
  }
  return [...rows, ...callPlacementRows(facts, new Set(rows.map(([status, code]) => `${status} ${code}`)))];
}

function callPlacementRows(facts: ErrorFacts, known: ReadonlySet<string>): ErrorRow[] {
  const counts = new Map<string, { status: number; code: string; template: string; operations: number }>();
  for (const { codes } of facts.callPlacement) {
    for (const [status, texts] of Object.entries(codes)) {
      for (const [code, template] of Object.entries(texts)) {
        if (known.has(`${status} ${code}`)) continue;
        const id = `${status} ${code} ${template}`;
        const row = counts.get(id) ?? { status: Number(status), code, template, operations: 0 };
        counts.set(id, { ...row, operations: row.operations + 1 });
      }
    }
  }
  return [...counts.values()].map((row) => [
    row.status,
    row.code,
    row.template,
    'call-placement',
    '',
    row.operations,
  ]);
}
