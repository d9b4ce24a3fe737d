import { code, outside } from '../diagnosis/words';
import type { NumberPlan, OutboundRoute } from '../evidence/telephony';
import { tableHead } from './tableCell';
import { outcomeWords, ownerWords, type Routes } from './routes';
import { l10n } from '../text/l10n';

function notReadable(): string {
  return l10n.t('Not readable with this token: {0} is asked for.', code('telephony:plugin:all'));
}

/** Sites with their plans and routes, and what becomes of a number, as a document. */
export function routesMarkdown({ sites, defaultSite, number }: Routes, dialled: string | undefined): string {
  const blocks = sites.map(({ id, name, plans, routes, outcome }) =>
    [
      `## ${id === defaultSite ? l10n.t('{0} (the default site)', outside(name)) : outside(name)}`,
      ...(outcome === null || dialled === undefined
        ? []
        : [`${code(dialled)}: ${outside(outcomeWords(outcome))}.`]),
      `### ${l10n.t('Number plans')}`,
      plans === null ? notReadable() : planTable(plans),
      `### ${l10n.t('Outbound routes')}`,
      routes === null ? notReadable() : routeTable(routes),
    ].join('\n\n'),
  );
  return [
    `# ${dialled === undefined ? l10n.t('Outbound routes') : l10n.t('Outbound routes, and which of them {0} takes', code(dialled))}`,
    ...(number === null ? [] : [`${outside(ownerWords(number))}.`]),
    ...(blocks.length === 0 ? [l10n.t('No site could be read.')] : blocks),
  ]
    .join('\n\n')
    .concat('\n');
}

function planTable(plans: readonly NumberPlan[]): string {
  if (plans.length === 0) return l10n.t('None.');
  return table(
    [l10n.t('Priority'), l10n.t('Number plan'), l10n.t('Matches'), l10n.t('Classification')],
    plans.map((plan) => [
      String(plan.priority),
      outside(plan.name),
      plan.match === undefined ? outside(plan.matchType) : cell(code(plan.match)),
      outside(plan.classification),
    ]),
  );
}

function routeTable(routes: readonly OutboundRoute[]): string {
  if (routes.length === 0) return l10n.t('None.');
  return table(
    [l10n.t('Outbound route'), l10n.t('Classifications'), l10n.t('Enabled'), l10n.t('State')],
    routes.map((route) => [
      outside(route.name),
      outside(route.classifications.join(', ')),
      route.enabled ? l10n.t('yes') : `**${l10n.t('switched off')}**`,
      outside(route.state ?? l10n.t('not told')),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableHead(head), ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** A bar ends a cell even in code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
