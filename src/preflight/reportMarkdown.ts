import type { Operation } from '../catalog/operation';
import { code, codes, lineOf, needs as needsInWords, outside, some } from '../diagnosis/words';
import { counted } from '../text/counted';
import { sentences } from '../text/prose';
import { comparisonLines } from './comparisonWords';
import type { Comparison } from './comparison';
import type { Callers } from './contextNeeds';
import type { Needs, UsedOpen } from './needs';
import type { PermissionChoice } from './permissionNeeds';
import type { Coverage } from './coverage';
import type { Role } from './role';
import { terraformOf } from './terraform';
import type { UsePlace } from './use';
import { l10n } from '../text/l10n';

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

function callerWords(callers: Callers): string {
  switch (callers) {
    case 'user':
      return l10n.t(
        'Only a user’s token can make all the calls (authorization code with PKCE); client credentials are refused by some.',
      );
    case 'client':
      return l10n.t('Only client credentials can make all the calls; a user’s token is refused by some.');
    case 'either':
      return l10n.t('A user’s token or client credentials: nothing that is documented refuses either.');
    case 'none':
      return l10n.t(
        '**Conflict:** no single token can make all the calls. Some need a user, others refuse one: sign in twice, with a user’s token for the former and client credentials for the latter.',
      );
  }
}

function whyOpen(why: UsedOpen['why']): string {
  switch (why) {
    case 'method-unknown':
      return l10n.t('the method is not said');
    case 'variable-path':
      return l10n.t('a variable stands in place of a word of the path');
    case 'word-for-id':
      return l10n.t('a word stands where an id does');
    case 'command-unclear':
      return l10n.t('the words of the command do not tell');
  }
}

/** What a workspace needs, as Markdown. */
export function needsMarkdown(report: NeedsReport): string {
  const { needs, coverage, comparison } = report;
  const { operations, undocumented, open, context, permissions, scopes } = needs;
  return [
    `# ${l10n.t('What this workspace needs')}`,
    summary(needs, coverage),
    section(l10n.t('Compared with the identity'), compared(comparison)),
    section(
      l10n.t('Undocumented calls'),
      undocumented.map(({ method, path, places, nearest }) => {
        const near = nearest.map(({ operation }) => code(lineOf(operation)));
        const meant = near.length > 0 ? l10n.t('Near it: {0}.', near.join(', ')) : undefined;
        return `- ${sentences(`${code(`${method || '?'} ${path}`)}: ${placed(places, report)}.`, meant)}`;
      }),
    ),
    section(
      l10n.t('Calls that are not told apart'),
      open.map(({ method, path, why, candidates, places }) => {
        const names = candidates.map((one) => code(lineOf(one)));
        return `- ${sentences(
          `${code(`${method || '?'} ${path}`)}: ${whyOpen(why)}; ${placed(places, report)}.`,
          names.length > 0 ? l10n.t('It may be {0}.', names.join(', ')) : undefined,
          l10n.t('Not counted below.'),
        )}`;
      }),
    ),
    section(l10n.t('Whose token'), [
      ...(operations.length > 0 ? [`- ${callerWords(context.callers)}`] : []),
      ...contextLine(l10n.t('Need a user'), context.needUser),
      ...contextLine(l10n.t('Refuse a user'), context.refuseUser),
      ...contextLine(l10n.t('Take a guest’s token'), context.guest),
      ...contextLine(l10n.t('Not documented whom they take'), context.unknown),
    ]),
    section(l10n.t('OAuth scopes'), [
      ...scopes.scopes.map(({ name, operations: served, instead }) => {
        const [scope, count] = [code(name), counted.operations(served.length)];
        return instead.length > 0
          ? `- ${l10n.t('{0} for {1}; {2} would do as well', scope, count, codes(instead, 'or'))}`
          : `- ${l10n.t('{0} for {1}', scope, count)}`;
      }),
      ...(scopes.scopes.length > 0
        ? [
            `- ${sentences(
              scopes.exact
                ? l10n.t('No smaller set covers all of them.')
                : l10n.t('A smaller set may exist: there were too many to try all.'),
              l10n.t('Client credentials have no scopes.'),
            )}`,
          ]
        : []),
      ...contextLine(l10n.t('Inferred, not documented'), scopes.inferred),
      ...contextLine(l10n.t('Scopes not known'), scopes.unknown),
    ]),
    section(l10n.t('Permissions'), [
      ...permissions.required.map(
        ({ name, operations: askers }) => `- ${l10n.t('{0} for {1}', code(name), list(askers))}`,
      ),
      ...permissions.choices.map(choice),
      ...contextLine(l10n.t('Permission not documented'), permissions.unknown),
      ...divisions(operations.map(({ operation }) => operation)),
    ]),
    section(l10n.t('Going away'), [
      ...operations
        .filter(({ operation }) => operation.deprecated)
        .map(
          ({ operation, places }) =>
            `- ${l10n.t('Deprecated: {0}, {1}', code(lineOf(operation)), placed(places, report))}`,
        ),
      ...operations
        .filter(({ operation }) => operation.preview)
        .map(
          ({ operation, places }) =>
            `- ${l10n.t('Preview, may change: {0}, {1}', code(lineOf(operation)), placed(places, report))}`,
        ),
    ]),
    section(
      l10n.t('Operations'),
      operations.map(({ operation, places, inferred }) => {
        const line = code(lineOf(operation));
        const name = inferred
          ? l10n.t('{0} (the only method of this path; the text does not say it)', line)
          : line;
        return `- ${name}: ${needsInWords(operation)}; ${placed(places, report)}`;
      }),
    ),
    section(l10n.t('A role with nothing more'), roleLines(report.role)),
    section(l10n.t('Not looked at'), [
      ...coverage.passedOver.map(
        ({ why, files }) => `- ${counted.files(files.length)}, ${why}: ${shown(files)}`,
      ),
      ...(coverage.foldersLeftOut.length > 0
        ? [`- ${l10n.t('Folders of built or foreign code: {0}', shown(coverage.foldersLeftOut))}`]
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
    l10n.t('The body of {0}:', code('POST /api/v2/authorization/roles')),
    '',
    '```json',
    JSON.stringify(role, null, 2),
    '```',
    '',
    l10n.t('The same for Terraform:'),
    '',
    '```terraform',
    `${terraformOf(role)}\`\`\``,
  ];
}

function summary({ operations, undocumented, open }: Needs, { read, passedOver }: Coverage): string {
  const left = passedOver.reduce((sum, { files }) => sum + files.length, 0);
  const found = [
    documentedCount(operations.length),
    ...(undocumented.length > 0 ? [`**${undocumentedCount(undocumented.length)}**`] : []),
    ...(open.length > 0 ? [l10n.t('{0} not told apart', counted.calls(open.length))] : []),
  ].join(', ');
  const told =
    read === 1
      ? l10n.t('{0}, in 1 file that was read', found)
      : l10n.t('{0}, in {1} files that were read', found, read);
  return left > 0 ? l10n.t('{0}; {1} passed over, see the end.', told, counted.files(left)) : `${told}.`;
}

function documentedCount(count: number): string {
  return count === 1 ? l10n.t('1 documented operation') : l10n.t('{0} documented operations', count);
}

function undocumentedCount(count: number): string {
  return count === 1 ? l10n.t('1 undocumented call') : l10n.t('{0} undocumented calls', count);
}

function choice({ anyOf, operations, chosen, because }: PermissionChoice): string {
  const reason =
    because === 'required-anyway'
      ? l10n.t('needed anyway')
      : l10n.t('the narrowest that will do, by the operations that it opens');
  return `- ${l10n.t(
    'Any of {0} for {1}. The role below takes {2}: {3}.',
    codes(anyOf, 'or'),
    list(operations),
    code(chosen),
    reason,
  )}`;
}

function divisions(operations: readonly Operation[]): string[] {
  const checked = operations.filter(({ divisionChecked }) => divisionChecked);
  return checked.length === 0
    ? []
    : [
        `- ${l10n.t(
          'The division of the object counts for {0}: grant the role in the divisions of what is worked on.',
          counted.operations(checked.length),
        )}`,
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
  return more > 0 ? l10n.t('{0} and {1} more', told.join(', '), more) : told.join(', ');
}

function shown(files: readonly string[]): string {
  return some(files, 5);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}
