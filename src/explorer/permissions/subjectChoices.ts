import type { Evidence } from '../../evidence/evidence';
import { text } from '../../evidence/shape';
import type { SubjectRef } from '../access/subjectRef';

/** Somebody to choose, with what tells people of one name apart. */
export interface SubjectChoice {
  readonly subject: SubjectRef;
  readonly detail: string;
}

/** Users and OAuth clients that could be listed, users first, by name. */
export function subjectChoices(evidence: Evidence): readonly SubjectChoice[] {
  const of = (
    call: string,
    kind: SubjectRef['kind'],
    detailOf: (row: Readonly<Record<string, unknown>>) => string,
  ) => {
    const listing = evidence.listing(call);
    if (!listing.known) return [];
    return listing.value.entities
      .flatMap((row) => {
        const id = text(row, 'id');
        return id === undefined
          ? []
          : [{ subject: { id, kind, name: text(row, 'name') ?? id }, detail: detailOf(row) }];
      })
      .sort((a, b) => a.subject.name.localeCompare(b.subject.name, 'en'));
  };
  return [
    ...of('GET /api/v2/users', 'user', (row) => text(row, 'email') ?? ''),
    ...of('GET /api/v2/oauth/clients', 'client', (row) => text(row, 'authorizedGrantType') ?? ''),
  ];
}
