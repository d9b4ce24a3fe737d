import type { CatalogChanges, OperationChange, OtherPart } from '../catalog/import/changes';
import { code, outside } from '../diagnosis/words';
import { counted } from '../text/counted';
import { l10n } from '../text/l10n';

/** Of each list; a first import of an old definition may change thousands. */
const MOST = 50;

const otherWords: Readonly<Record<OtherPart, () => string>> = {
  body: () => l10n.t('body'),
  'body required': () => l10n.t('body required'),
  'user context': () => l10n.t('user context'),
  'kind of token': () => l10n.t('kind of token'),
  deprecated: () => l10n.t('deprecated'),
  division: () => l10n.t('division'),
};

/** What stands where an operation names nothing. */
const noNames: ReadonlyMap<string, () => string> = new Map([
  ['none', () => l10n.t('none')],
  ['not known', () => l10n.t('not known')],
  ['not named', () => l10n.t('not named')],
]);

/** What changed in a catalog, as Markdown. */
export function catalogChangesReport(changes: CatalogChanges): string {
  const { since, version, count, operations, permissions, scopes } = changes;
  const sections = [
    section(l10n.t('Operations added'), operations.added.map(code)),
    section(l10n.t('Operations removed'), operations.removed.map(code)),
    section(l10n.t('Operations changed'), operations.changed.map(changeLine)),
    section(l10n.t('Permissions that operations newly ask for'), permissions.added.map(code)),
    section(l10n.t('Permissions that no operation asks for any more'), permissions.removed.map(code)),
    section(l10n.t('Scopes added'), scopes.added.map(code)),
    section(l10n.t('Scopes removed'), scopes.removed.map(code)),
  ].filter((part) => part !== '');
  return [
    `# ${l10n.t('API catalog')}`,
    l10n.t('**{0}**: {1}. Compared with {2}.', outside(version), counted.operations(count), outside(since)),
    ...(sections.length > 0 ? sections : [l10n.t('Nothing changed.')]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same in one sentence. */
export function catalogChangesSentence({ count, operations, permissions, scopes }: CatalogChanges): string {
  const { added, removed, changed } = operations;
  return l10n.t(
    '{0}: {1} added, {2} removed, {3} changed; permissions: {4} added, {5} removed; scopes: {6} added, {7} removed.',
    counted.operations(count),
    added.length,
    removed.length,
    changed.length,
    permissions.added.length,
    permissions.removed.length,
    scopes.added.length,
    scopes.removed.length,
  );
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > MOST ? [l10n.t('and {0} more', lines.length - MOST)] : [];
  const shown = [...lines.slice(0, MOST), ...more].map((line) => `- ${line}`);
  return `## ${title} (${lines.length})\n\n${shown.join('\n')}`;
}

function changeLine({ operation, permissions, scopes, others }: OperationChange): string {
  const parts = [
    ...(permissions
      ? [l10n.t('permissions {0} → {1}', asked(permissions.before), asked(permissions.after))]
      : []),
    ...(scopes ? [l10n.t('scopes {0} → {1}', asked(scopes.before), asked(scopes.after))] : []),
    ...others.map((part) => otherWords[part]()),
  ];
  return `${code(operation)}: ${parts.join('; ')}`;
}

function asked(names: string): string {
  return code(noNames.get(names)?.() ?? names);
}
