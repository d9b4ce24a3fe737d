import type { Evidence } from '../../evidence/evidence';
import { routes as routesOf, outcomeWords, ownerWords, type Routes } from '../../report/routes';
import { l10n } from '../../text/l10n';
import { childId, type ExplorerNode, type NodeIcon } from '../node';
import { numberNodes } from './numbers';

type SiteRoutes = Routes['sites'][number];

const good: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
const bad: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
const open: NodeIcon = { id: 'question', colour: 'testing.iconQueued' };

/**
 * The view "Routes": what becomes of the number that was asked about, the sites with their plans and routes, and the
 * numbers of the organization. None where there is neither: that no list of numbers is there to unfold is no row by itself.
 *
 * @param number as it would be dialled
 */
export function routes(evidence: Evidence, number: string | undefined): readonly ExplorerNode[] {
  const found = routesOf(evidence, number);
  const numbers = numberNodes(evidence);
  const hasNumbers = numbers.some(({ getChildren }) => getChildren !== undefined);
  if (number === undefined && found.sites.length === 0 && !hasNumbers) return [];
  return [
    ...(number === undefined ? [] : [dialledNode(number, found)]),
    ...found.sites.map((site) => siteNode(site, site.id === found.defaultSite)),
    ...numbers,
  ];
}

function dialledNode(number: string, { sites, defaultSite, number: owner }: Routes): ExplorerNode {
  const id = 'dialled';
  const outcomes = sites.flatMap(({ id: site, name, outcome }) =>
    outcome ? [{ site, name, isDefault: site === defaultSite, outcome }] : [],
  );
  return {
    id,
    kind: 'group',
    label: number,
    description: l10n.t('which route it would take'),
    spoken: l10n.t('Which route {0} would take', number),
    icon: { id: 'call-outgoing' },
    open: true,
    about: { copy: number },
    getChildren: () => [
      ...outcomes.map(({ site, name, isDefault, outcome }): ExplorerNode => {
        const words = outcomeWords(outcome);
        const place = isDefault ? l10n.t('{0}, the default site', name) : name;
        return {
          id: childId(id, site),
          kind: 'fact',
          label: name,
          description: words,
          icon:
            outcome.kind === 'routed'
              ? good
              : outcome.kind === 'unreadable' || outcome.kind === 'unknown-plan'
                ? open
                : bad,
          spoken: `${place}: ${words}`,
          about: { copy: l10n.t('{0} at {1}: {2}', number, name, words) },
          facts: () => [{ name: place, value: words }],
        };
      }),
      ...(owner
        ? [
            {
              id: childId(id, 'owner'),
              kind: 'fact' as const,
              label: l10n.t('Whose number it is'),
              description: ownerWords(owner),
              icon: { id: 'account' },
              facts: () => [{ name: l10n.t('Owner'), value: ownerWords(owner) }],
            },
          ]
        : []),
    ],
  };
}

function siteNode({ id: site, name, plans, routes: lines }: SiteRoutes, isDefault: boolean): ExplorerNode {
  const id = childId('site', site);
  const unreadable = (label: string): ExplorerNode => ({
    id: childId(id, label),
    kind: 'fact',
    label,
    description: l10n.t('not readable ({0})', 'telephony:plugin:all'),
    icon: open,
  });
  return {
    id,
    kind: 'group',
    label: name,
    description: isDefault ? l10n.t('the default site') : undefined,
    icon: { id: 'home' },
    spoken: isDefault ? l10n.t('site {0}, the default site', name) : l10n.t('site {0}', name),
    open: isDefault,
    about: { copy: site },
    facts: () => [{ name: l10n.t('Site id'), value: site }],
    getChildren: () => [
      plans === null
        ? unreadable(l10n.t('Number plans'))
        : groupNode(
            id,
            l10n.t('Number plans'),
            plans.map((plan, nth) => ({
              key: `${nth} ${plan.name}`,
              label: plan.name,
              description: l10n.t('{0} is {1}', plan.match ?? plan.matchType, plan.classification),
              icon: { id: 'regex' },
              facts: [
                { name: l10n.t('Tried as number'), value: `${plan.priority}` },
                { name: l10n.t('Matches'), value: plan.match ?? plan.matchType },
                { name: l10n.t('Becomes'), value: plan.normalizedFormat ?? l10n.t('as it is') },
                { name: l10n.t('Classification'), value: plan.classification },
              ],
            })),
          ),
      lines === null
        ? unreadable(l10n.t('Outbound routes'))
        : groupNode(
            id,
            l10n.t('Outbound routes'),
            lines.map((route, nth) => {
              const works = route.enabled && (route.state ?? 'active') === 'active';
              const state = route.enabled ? (route.state ?? l10n.t('enabled')) : l10n.t('switched off');
              return {
                key: `${nth} ${route.name}`,
                label: route.name,
                description: `${route.classifications.join(', ')} · ${state} · ${trunkWords(route.trunks)}`,
                icon: works ? good : bad,
                facts: [
                  { name: l10n.t('Serves'), value: route.classifications.join(', ') },
                  { name: l10n.t('State'), value: state },
                  { name: l10n.t('Trunks'), value: route.trunks.join(', ') || l10n.t('none is told') },
                ],
              };
            }),
          ),
    ],
  };
}

function trunkWords(trunks: readonly string[]): string {
  return trunks.length === 0 ? l10n.t('no trunk told') : l10n.t('over {0}', trunks.join(', '));
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: NodeIcon;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

function groupNode(parent: string, label: string, items: readonly Item[]): ExplorerNode {
  const id = childId(parent, label);
  return {
    id,
    kind: 'group',
    label,
    description: `${items.length}`,
    icon: { id: 'list-ordered' },
    spoken: `${label}: ${items.length}`,
    open: true,
    ...(items.length > 0 && {
      getChildren: () =>
        items.map(({ key, label: name, description, icon, facts }): ExplorerNode => ({
          id: childId(id, key),
          kind: 'fact',
          label: name,
          description,
          icon,
          spoken: `${name}: ${description}`,
          about: { copy: name },
          facts: () => facts,
        })),
    }),
  };
}
