import { loadCatalog } from '../../../src/catalog/load';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { explorerModel } from '../../../src/explorer/explorerModel';
import { NO_FILTER, readFilter } from '../../../src/explorer/permissions/filter';
import { generated, LARGE } from '../../unit/explorer/generated';
import { measureRow } from '../row';
import { sample } from '../sample';

const now = new Date('2026-11-22T10:00:00Z');
const catalog = loadCatalog();
/** As many as a branch shows at once, of all kinds. */
const operations = catalog.operations.filter((_, n) => n % 13 === 0).slice(0, 250);

/** From the answers to the rows that the view shows first. What was read is remembered by answer: so each is new. */
function opened({ responses, ...bundle }: EvidenceBundle): unknown {
  const fresh = Object.entries(responses).map(([call, response]) => [
    call,
    { ...response, body: { ...(response.body as object) } },
  ]);
  const answered = { ...bundle, responses: Object.fromEntries(fresh) as EvidenceBundle['responses'] };
  return explorerModel(answered, catalog, now)
    .permissions()
    .rows({ grouping: 'division', filter: NO_FILTER });
}

/** Every operation is judged: a mark, as the view of operations has one at each. */
function marked(bundle: EvidenceBundle): unknown {
  const { canI } = explorerModel(bundle, catalog, now).operations.facts;
  return operations.map((operation) => canI.of(operation).verdict);
}

measureRow(async (quick) => {
  const size = quick ? { ...LARGE, grants: 5000 } : LARGE;
  const bundle = generated(size);
  const permissions = explorerModel(bundle, catalog, now).permissions();
  const state = { grouping: 'division', filter: readFilter('entity7 @held') } as const;
  const runs = { runs: quick ? 2 : 30, warmUp: quick ? 1 : 5 };
  const { open, filter, mark } = await sample(
    { open: () => opened(bundle), filter: () => permissions.rows(state), mark: () => marked(bundle) },
    runs,
  );
  const points: [number, number][] = [];
  for (const part of [0.1, 0.25, 0.5, 0.75, 1]) {
    const smaller = generated({ ...size, grants: size.grants * part });
    const times = await sample({ open: () => opened(smaller) }, { runs: quick ? 1 : 9, warmUp: 2 });
    points.push([size.grants * part, times.open.median]);
  }
  const what = `explorer with 2,000 permissions, 500 divisions, ${size.grants.toLocaleString('en')} grants`;
  return {
    figures: [
      { what: `${what}: open`, measured: open, aim: 100, beside: [] },
      { what: `${what}: filter`, measured: filter, aim: 30, beside: [] },
      { what: `${what}: can-i marks of a branch of 250 operations`, measured: mark, beside: [] },
    ],
    growth: [
      {
        name: 'grants',
        title: 'The explorer opened, by the number of grants',
        size: 'grants',
        lines: [{ name: 'by division', points }],
      },
    ],
  };
});
