import { code, outside } from '../diagnosis/words';
import type { NumberPlan, OutboundRoute } from '../evidence/telephony';
import { outcomeWords, ownerWords, type Routes } from './routes';

const NOT_READABLE = 'Not readable with this token: `telephony:plugin:all` is asked for.';

/** Sites with their plans and routes, and what becomes of a number, as a document. */
export function routesMarkdown({ sites, defaultSite, number }: Routes, dialled: string | undefined): string {
  const blocks = sites.map(({ id, name, plans, routes, outcome }) =>
    [
      `## ${outside(name)}${id === defaultSite ? ' (the default site)' : ''}`,
      ...(outcome === null || dialled === undefined
        ? []
        : [`${code(dialled)}: ${outside(outcomeWords(outcome))}.`]),
      '### Number plans',
      plans === null ? NOT_READABLE : planTable(plans),
      '### Outbound routes',
      routes === null ? NOT_READABLE : routeTable(routes),
    ].join('\n\n'),
  );
  return [
    `# Outbound routes${dialled === undefined ? '' : `, and which of them ${code(dialled)} takes`}`,
    ...(number === null ? [] : [`${outside(ownerWords(number))}.`]),
    ...(blocks.length === 0 ? ['No site could be read.'] : blocks),
  ]
    .join('\n\n')
    .concat('\n');
}

function planTable(plans: readonly NumberPlan[]): string {
  if (plans.length === 0) return 'None.';
  return table(
    ['Priority', 'Number plan', 'Matches', 'Classification'],
    plans.map((plan) => [
      String(plan.priority),
      outside(plan.name),
      plan.match === undefined ? outside(plan.matchType) : cell(code(plan.match)),
      outside(plan.classification),
    ]),
  );
}

function routeTable(routes: readonly OutboundRoute[]): string {
  if (routes.length === 0) return 'None.';
  return table(
    ['Outbound route', 'Classifications', 'Enabled', 'State'],
    routes.map((route) => [
      outside(route.name),
      outside(route.classifications.join(', ')),
      route.enabled ? 'yes' : '**switched off**',
      outside(route.state ?? 'not told'),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A bar ends a cell even in code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
