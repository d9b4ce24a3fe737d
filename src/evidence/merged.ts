import type { EvidenceBundle } from './bundle';

/** Both bundles as one, dated by the newer one; where both answer a call, the newer one counts. */
export function merged(older: EvidenceBundle | null, newer: EvidenceBundle): EvidenceBundle {
  if (older === null) return newer;
  const dated = Object.entries(older.responses).map(([call, answer]) => {
    const readAt = answer.readAt ?? older.takenAt;
    return [call, readAt === undefined ? answer : { ...answer, readAt }] as const;
  });
  return { ...newer, responses: { ...Object.fromEntries(dated), ...newer.responses } };
}
