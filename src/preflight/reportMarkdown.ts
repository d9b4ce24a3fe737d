import type { Operation } from '../catalog/operation';
import { code, codes, lineOf, needs as needsInWords, outside, plural } from '../diagnosis/words';
import { comparisonLines } from './comparisonWords';
import type { Comparison } from './comparison';
import type { Callers } from './contextNeeds';
import type { Needs, UsedOpen } from './needs';
import type { PermissionChoice } from './permissionNeeds';
import type { Coverage } from './coverage';
import type { Role } from './role';
import { terraformOf } from './terraform';
import type { UsePlace } from './use';

export interface NeedsReport {
  readonly needs: Needs;
  readonly coverage: Coverage;
  /** How the identity stands; a sentence where that could not be found out, undefined where nobody asked. */
  readonly comparison?: Comparison | string | undefined;
  /** A role of least privilege, told as JSON and as Terraform at the end. */
  readonly role?: Role | undefined;
  /** Where a link to a place leads; without it places are named only. */
  readonly link?: ((place: UsePlace) => string) | undefined;
}

/** Places of one operation that are told; there may be hundreds. */
const mostPlaces = 4;

const callers: Readonly<Record<Callers, string>> = {
  user: 'Only a user’s token can make all the calls (authorization code with PKCE); client credentials are refused by some.',
  client: 'Only client credentials can make all the calls; a user’s token is refused by some.',
  either: 'A user’s token or client credentials: nothing that is documented refuses either.',
  none: '**Conflict:** no single token can make all the calls. Some need a user, others refuse one: sign in twice, with a user’s token for the former and client credentials for the latter.',
};

const whyOpen: Readonly<Record<UsedOpen['why'], string>> = {
  'method-unknown': 'the method is not said',
  'variable-path': 'a variable stands in place of a word of the path',
  'word-for-id': 'a word stands where an id does',
  'command-unclear': 'the words of the command do not tell',
};

/** What a workspace needs, as Markdown. */
export function needsMarkdown(report: NeedsReport): string {
  const { needs, coverage, comparison } = report;
  const { operations, undocumented, open, context, permissions, scopes } = needs;
  return [
    '# What this workspace needs',
    summary(needs, coverage),
    section('Compared with the identity', compared(comparison)),
    section(
      'Undocumented calls',
      undocumented.map(({ method, path, places, nearest }) => {
        const near = nearest.map(({ operation }) => code(lineOf(operation)));
        const meant = near.length > 0 ? ` Near it: ${near.join(', ')}.` : '';
        return `- ${code(`${method || '?'} ${path}`)}: ${placed(places, report)}.${meant}`;
      }),
    ),
    section(
      'Calls that are not told apart',
      open.map(({ method, path, why, candidates, places }) => {
        const names = candidates.map((one) => code(lineOf(one)));
        return `- ${code(`${method || '?'} ${path}`)}: ${whyOpen[why]}; ${placed(places, report)}.${names.length > 0 ? ` It may be ${names.join(', ')}.` : ''} Not counted below.`;
      }),
    ),
    section('Whose token', [
      ...(operations.length > 0 ? [`- ${callers[context.callers]}`] : []),
      ...contextLine('Need a user', context.needUser),
      ...contextLine('Refuse a user', context.refuseUser),
      ...contextLine('Take a guest’s token', context.guest),
      ...contextLine('Not documented whom they take', context.unknown),
    ]),
    section('OAuth scopes', [
      ...scopes.scopes.map(
        ({ name, operations: served, instead }) =>
          `- ${code(name)} for ${plural(served.length, 'operation')}${instead.length > 0 ? `; ${codes(instead, 'or')} would do as well` : ''}`,
      ),
      ...(scopes.scopes.length > 0
        ? [
            `- ${scopes.exact ? 'No smaller set covers all of them.' : 'A smaller set may exist: there were too many to try all.'} Client credentials have no scopes.`,
          ]
        : []),
      ...contextLine('Inferred, not documented', scopes.inferred),
      ...contextLine('Scopes not known', scopes.unknown),
    ]),
    section('Permissions', [
      ...permissions.required.map(({ name, operations: askers }) => `- ${code(name)} for ${list(askers)}`),
      ...permissions.choices.map(choice),
      ...contextLine('Permission not documented', permissions.unknown),
      ...divisions(operations.map(({ operation }) => operation)),
    ]),
    section('Going away', [
      ...operations
        .filter(({ operation }) => operation.deprecated)
        .map(
          ({ operation, places }) => `- Deprecated: ${code(lineOf(operation))}, ${placed(places, report)}`,
        ),
      ...operations
        .filter(({ operation }) => operation.preview)
        .map(
          ({ operation, places }) =>
            `- Preview, may change: ${code(lineOf(operation))}, ${placed(places, report)}`,
        ),
    ]),
    section(
      'Operations',
      operations.map(
        ({ operation, places, inferred }) =>
          `- ${code(lineOf(operation))}${inferred ? ' (the only method of this path; the text does not say it)' : ''}: ${needsInWords(operation)}; ${placed(places, report)}`,
      ),
    ),
    section('A role with nothing more', roleLines(report.role)),
    section('Not looked at', [
      ...coverage.passedOver.map(
        ({ why, files }) => `- ${plural(files.length, 'file')}, ${why}: ${shown(files)}`,
      ),
      ...(coverage.foldersLeftOut.length > 0
        ? [`- Folders of built or foreign code: ${shown(coverage.foldersLeftOut)}`]
        : []),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function compared(comparison: NeedsReport['comparison']): string[] {
  if (comparison === undefined) return [];
  return typeof comparison === 'string' ? [`- ${outside(comparison)}`] : comparisonLines(comparison);
}

/** What an administrator takes over, in the two forms in which roles are kept. */
function roleLines(role: Role | undefined): string[] {
  if (!role || role.permissionPolicies.length + role.permissions.length === 0) return [];
  return [
    `The body of ${code('POST /api/v2/authorization/roles')}:`,
    '',
    '```json',
    JSON.stringify(role, null, 2),
    '```',
    '',
    'The same for Terraform:',
    '',
    '```terraform',
    `${terraformOf(role)}\`\`\``,
  ];
}

function summary({ operations, undocumented, open }: Needs, { read, passedOver }: Coverage): string {
  const left = passedOver.reduce((sum, { files }) => sum + files.length, 0);
  const counted = [
    plural(operations.length, 'documented operation'),
    ...(undocumented.length > 0 ? [`**${plural(undocumented.length, 'undocumented call')}**`] : []),
    ...(open.length > 0 ? [`${plural(open.length, 'call')} not told apart`] : []),
  ];
  return `${counted.join(', ')}, in ${plural(read, 'file')} that ${read === 1 ? 'was' : 'were'} read${left > 0 ? `; ${plural(left, 'file')} passed over, see the end` : ''}.`;
}

function choice({ anyOf, operations, chosen, because }: PermissionChoice): string {
  const reason =
    because === 'required-anyway'
      ? 'needed anyway'
      : 'the narrowest that will do, by the operations that it opens';
  return `- Any of ${codes(anyOf, 'or')} for ${list(operations)}. The role below takes ${code(chosen)}: ${reason}.`;
}

function divisions(operations: readonly Operation[]): string[] {
  const checked = operations.filter(({ divisionChecked }) => divisionChecked);
  return checked.length === 0
    ? []
    : [
        `- The division of the object counts for ${plural(checked.length, 'operation')}: grant the role in the divisions of what is worked on.`,
      ];
}

function contextLine(title: string, operations: readonly Operation[]): string[] {
  return operations.length === 0 ? [] : [`- ${title}: ${list(operations)}`];
}

function list(operations: readonly Operation[]): string {
  return operations.map((one) => code(lineOf(one))).join(', ');
}

function placed(places: readonly UsePlace[], { link }: NeedsReport): string {
  const told = places.slice(0, mostPlaces).map((place) => {
    const name = `${place.file}:${place.line}`;
    return link ? `[${name.replace(/[[\]\\]/g, '\\$&')}](${link(place)})` : name;
  });
  const more = places.length - told.length;
  return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shown(files: readonly string[]): string {
  const most = 5;
  return `${files.slice(0, most).join(', ')}${files.length > most ? ` and ${files.length - most} more` : ''}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}
