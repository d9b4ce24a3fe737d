import { code, codes, lineOf } from '../diagnosis/words';
import type { ComparedPermission, Comparison, Standing } from './comparison';
import { l10n } from '../text/l10n';

function overallWords(standing: Comparison['overall']): string {
  switch (standing) {
    case 'granted':
      return l10n.t('All of it is granted.');
    case 'grantedUnlessPolicy':
      return l10n.t('All of it is granted, unless an access policy of the organization denies it.');
    case 'missing':
      return l10n.t('Something is missing.');
    case 'unknown':
      return l10n.t('Not all of it is known.');
  }
}

const marks: Readonly<Record<Standing, string>> = { granted: '✓', missing: '✗', unknown: '?' };

/** What an identity has of the needs, in lines of Markdown. */
export function comparisonLines({ overall, token, scopes, permissions }: Comparison): string[] {
  const scopeMark = marks[scopes.standing === 'notApplicable' ? 'granted' : scopes.standing];
  return [
    `- **${overallWords(overall)}**`,
    `- ${marks[token.standing]} ${l10n.t('Token: {0}', tokenWords(token))}`,
    `- ${scopeMark} ${l10n.t('Scopes: {0}', scopeWords(scopes))}`,
    ...(scopes.unused.length > 0
      ? [`- ${l10n.t('Scopes of the token that none of the calls needs: {0}', codes(scopes.unused, 'and'))}`]
      : []),
    ...permissions.map(permissionLine),
  ];
}

function tokenWords({ kind, refused }: Comparison['token']): string {
  const whose = whoseWords(kind);
  return refused.length === 0
    ? whose
    : l10n.t('{0}, which is refused by {1}', whose, refused.map((one) => code(lineOf(one))).join(', '));
}

function whoseWords(kind: Comparison['token']['kind']): string {
  switch (kind) {
    case 'user':
      return l10n.t('a user’s');
    case 'client':
      return l10n.t('client credentials');
    case 'unknown':
      return l10n.t('not known whose');
  }
}

function scopeWords({ standing, missing, why }: Comparison['scopes']): string {
  switch (standing) {
    case 'granted':
      return l10n.t('enough');
    case 'missing':
      return l10n.t('add {0}', codes(missing, 'and'));
    case 'unknown':
    case 'notApplicable':
      return why;
  }
}

function permissionLine({ anyOf, standing, why }: ComparedPermission): string {
  const names = anyOf.length === 1 ? code(anyOf[0] ?? '') : l10n.t('any of {0}', codes(anyOf, 'or'));
  return `- ${marks[standing]} ${names}${why === '' ? '' : `: ${why}`}`;
}
