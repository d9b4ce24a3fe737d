import type { Evidence } from '../../evidence/evidence';
import { plural } from '../../diagnosis/words';
import { routes as routesOf, outcomeWords, ownerWords, type Routes } from '../../report/routes';
import { childId, type ExplorerNode, type NodeIcon } from '../node';
import { numberNodes } from './numbers';

type SiteRoutes = Routes['sites'][number];

const good: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
const bad: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
const open: NodeIcon = { id: 'question', colour: 'testing.iconQueued' };

/**
 * The view "Routes": what becomes of the number that was asked about, the sites with their plans and routes, and the
 * numbers of the organization.
 *
 * @param number as it would be dialled
 */
export function routes(evidence: Evidence, number: string | undefined): readonly ExplorerNode[] {
  const found = routesOf(evidence, number);
  return [
    ...(number === undefined ? [] : [dialledNode(number, found)]),
    ...found.sites.map((site) => siteNode(site, site.id === found.defaultSite)),
    ...numberNodes(evidence),
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
    description: 'which route it would take',
    spoken: `Which route ${number} would take`,
    icon: { id: 'call-outgoing' },
    open: true,
    about: { copy: number },
    getChildren: () => [
      ...outcomes.map(({ site, name, isDefault, outcome }): ExplorerNode => {
        const words = outcomeWords(outcome);
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
          spoken: `${name}${isDefault ? ', the default site' : ''}: ${words}`,
          about: { copy: `${number} at ${name}: ${words}` },
          facts: () => [{ name: isDefault ? `${name}, the default site` : name, value: words }],
        };
      }),
      ...(owner
        ? [
            {
              id: childId(id, 'owner'),
              kind: 'fact' as const,
              label: 'Whose number it is',
              description: ownerWords(owner),
              icon: { id: 'account' },
              facts: () => [{ name: 'Owner', value: ownerWords(owner) }],
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
    description: 'not readable (telephony:plugin:all)',
    icon: open,
  });
  return {
    id,
    kind: 'group',
    label: name,
    description: isDefault ? 'the default site' : undefined,
    icon: { id: 'home' },
    spoken: `site ${name}${isDefault ? ', the default site' : ''}`,
    open: isDefault,
    about: { copy: site },
    facts: () => [{ name: 'Site id', value: site }],
    getChildren: () => [
      plans === null
        ? unreadable('Number plans')
        : groupNode(
            id,
            'Number plans',
            plans.map((plan, nth) => ({
              key: `${nth} ${plan.name}`,
              label: plan.name,
              description: `${plan.match ?? plan.matchType} is ${plan.classification}`,
              icon: { id: 'regex' },
              facts: [
                { name: 'Tried as number', value: `${plan.priority}` },
                { name: 'Matches', value: plan.match ?? plan.matchType },
                { name: 'Becomes', value: plan.normalizedFormat ?? 'as it is' },
                { name: 'Classification', value: plan.classification },
              ],
            })),
          ),
      lines === null
        ? unreadable('Outbound routes')
        : groupNode(
            id,
            'Outbound routes',
            lines.map((route, nth) => {
              const works = route.enabled && (route.state ?? 'active') === 'active';
              const state = route.enabled ? (route.state ?? 'enabled') : 'switched off';
              return {
                key: `${nth} ${route.name}`,
                label: route.name,
                description: `${route.classifications.join(', ')} · ${state} · ${trunkWords(route.trunks)}`,
                icon: works ? good : bad,
                facts: [
                  { name: 'Serves', value: route.classifications.join(', ') },
                  { name: 'State', value: state },
                  { name: 'Trunks', value: route.trunks.join(', ') || 'none is told' },
                ],
              };
            }),
          ),
    ],
  };
}

function trunkWords(trunks: readonly string[]): string {
  return trunks.length === 0 ? 'no trunk told' : `over ${trunks.join(', ')}`;
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
    spoken: plural(items.length, label.toLowerCase().replace(/s$/, '')),
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
