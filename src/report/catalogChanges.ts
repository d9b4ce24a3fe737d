import type { CatalogChanges, OperationChange } from '../catalog/import/changes';
import { code, outside, plural } from '../diagnosis/words';

/** Of each list; a first import of an old definition may change thousands. */
const MOST = 50;

/** What changed in a catalog, as Markdown. */
export function catalogChangesReport(changes: CatalogChanges): string {
  const { since, version, count, operations, permissions, scopes } = changes;
  const sections = [
    section('Operations added', operations.added.map(code)),
    section('Operations removed', operations.removed.map(code)),
    section('Operations changed', operations.changed.map(changeLine)),
    section('Permissions that operations newly ask for', permissions.added.map(code)),
    section('Permissions that no operation asks for any more', permissions.removed.map(code)),
    section('Scopes added', scopes.added.map(code)),
    section('Scopes removed', scopes.removed.map(code)),
  ].filter((part) => part !== '');
  return [
    '# API catalog',
    `**${outside(version)}**: ${plural(count, 'operation')}. Compared with ${outside(since)}.`,
    ...(sections.length > 0 ? sections : ['Nothing changed.']),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same in one sentence. */
export function catalogChangesSentence({ count, operations, permissions, scopes }: CatalogChanges): string {
  const { added, removed, changed } = operations;
  return `${plural(count, 'operation')}: ${added.length} added, ${removed.length} removed, ${changed.length} changed; permissions: ${permissions.added.length} added, ${permissions.removed.length} removed; scopes: ${scopes.added.length} added, ${scopes.removed.length} removed.`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  const shown = [...lines.slice(0, MOST), ...more].map((line) => `- ${line}`);
  return `## ${title} (${lines.length})\n\n${shown.join('\n')}`;
}

function changeLine({ operation, permissions, scopes, others }: OperationChange): string {
  const parts = [
    ...(permissions ? [`permissions ${code(permissions.before)} → ${code(permissions.after)}`] : []),
    ...(scopes ? [`scopes ${code(scopes.before)} → ${code(scopes.after)}`] : []),
    ...others,
  ];
  return `${code(operation)}: ${parts.join('; ')}`;
}
