/** Somebody whose permissions are looked at. */
export interface SubjectRef {
  /** `me`, or the id of a user or an OAuth client. */
  readonly id: string;
  readonly kind: 'me' | 'user' | 'client';
  readonly name: string;
}

/** Whoever the token stands for. */
export const ME: SubjectRef = { id: 'me', kind: 'me', name: 'you' };

/** The call that tells the grants of a subject. */
export function grantsCall({ id }: SubjectRef): string {
  return `GET /api/v2/authorization/subjects/${id}`;
}

/** The call whose `authorization` lists the permissions of a user by name; OAuth clients have none. */
export function recordCall({ id, kind }: SubjectRef): string | undefined {
  return kind === 'client' ? undefined : `GET /api/v2/users/${id}`;
}

/** What has to be asked to show a subject. */
export function subjectCalls(subject: SubjectRef): readonly string[] {
  const record = recordCall(subject);
  return [
    grantsCall(subject),
    ...(record === undefined ? [] : [`${record}?expand=authorization,presence,routingStatus,station`]),
  ];
}
