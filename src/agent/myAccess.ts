import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { compareWith, COMPARISON_CALLS, type Comparison } from '../preflight/comparison';
import { lineOf } from '../diagnosis/words';
import { whoami } from '../report/whoami';
import { accessOf } from './requiredAccess';
import { needsOfInput, type OperationInput } from './usedBy';

/** Makes reading calls as the identity that is signed in, and gives the answers. */
export type Ask = (lines: readonly string[]) => Promise<EvidenceBundle>;

/**
 * Says who is signed in, and, where operations are named, whether that identity may call them: granted, missing or
 * unknown, each by itself. Only reading calls are made, and no token is told.
 *
 * @throws UnreadableInput where something is named in which no call is found; what `ask` throws
 */
export async function myAccess(input: OperationInput, catalog: Catalog, ask: Ask): Promise<object> {
  const isAbout = Boolean(input.operation?.trim()) || Boolean(input.text?.trim());
  const needs = isAbout ? needsOfInput(input, catalog) : undefined;
  const evidence = new Evidence(await ask(COMPARISON_CALLS));
  const { kind, organization, client, grantType, scopes, user, roles, takenAt, state } = whoami(evidence);
  return {
    schemaVersion: 1,
    identity: {
      state,
      kind,
      organization,
      client: client?.name ?? null,
      grantType,
      user: user?.name ?? null,
      scopes,
      roles,
      askedAt: takenAt,
    },
    access: needs ? { ...standing(compareWith(needs, evidence)), needed: accessOf(needs) } : null,
  };
}

function standing({ overall, token, scopes, permissions }: Comparison) {
  return {
    overall: overall === 'grantedUnlessPolicy' ? 'granted, unless an access policy denies it' : overall,
    caller: { standing: token.standing, refusedBy: token.refused.map(lineOf) },
    scopes: { standing: scopes.standing, missing: scopes.missing, why: scopes.why },
    permissions,
  };
}
