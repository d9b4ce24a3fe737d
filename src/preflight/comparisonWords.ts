import { code, codes, lineOf } from '../diagnosis/words';
import type { ComparedPermission, Comparison, Standing } from './comparison';

const overall: Readonly<Record<Standing, string>> = {
  granted: '**All of it is granted.**',
  missing: '**Something is missing.**',
  unknown: '**Not all of it is known.**',
};

const marks: Readonly<Record<Standing, string>> = { granted: '✓', missing: '✗', unknown: '?' };

/** What an identity has of the needs, in lines of Markdown. */
export function comparisonLines({ overall: all, token, scopes, permissions }: Comparison): string[] {
  return [
    `- ${overall[all]}`,
    `- ${marks[token.standing]} Token: ${tokenWords(token)}`,
    `- ${marks[scopes.standing === 'notApplicable' ? 'granted' : scopes.standing]} Scopes: ${scopeWords(scopes)}`,
    ...(scopes.unused.length > 0
      ? [`- Scopes of the token that none of the calls needs: ${codes(scopes.unused, 'and')}`]
      : []),
    ...permissions.map(permissionLine),
  ];
}

function tokenWords({ kind, refused }: Comparison['token']): string {
  const whose = { user: 'a user’s', client: 'client credentials', unknown: 'not known whose' }[kind];
  return refused.length === 0
    ? whose
    : `${whose}, which is refused by ${refused.map((one) => code(lineOf(one))).join(', ')}`;
}

function scopeWords({ standing, missing, why }: Comparison['scopes']): string {
  switch (standing) {
    case 'granted':
      return 'enough';
    case 'missing':
      return `add ${codes(missing, 'and')}`;
    case 'unknown':
    case 'notApplicable':
      return why;
  }
}

function permissionLine({ anyOf, standing, why }: ComparedPermission): string {
  const names = anyOf.length === 1 ? code(anyOf[0] ?? '') : `any of ${codes(anyOf, 'or')}`;
  return `- ${marks[standing]} ${names}${why === '' ? '' : `: ${why}`}`;
}
