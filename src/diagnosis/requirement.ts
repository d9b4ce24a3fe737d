import type { Catalog } from '../catalog/catalog';
import type { Case } from './case';
import { meaningOf } from './errorMeaning';
import { offered } from '../evidence/organizationPermissions';

/** The permissions that decide, and who says so. */
export interface Requirement {
  readonly mode: 'ANY' | 'ALL';
  readonly permissions: readonly string[];
  readonly source: 'server' | 'documented';
}

/**
 * What has to be held. The server's list goes before the documentation where it names permissions that are
 * known, by the catalog or by the organization; else the documentation stands. Undefined where neither names any.
 */
export function requirementOf(c: Case): Requirement | undefined {
  return serverRequirement(c) ?? documentedRequirement(c);
}

export function documentedRequirement({ operation }: Case): Requirement | undefined {
  if (!operation || operation.permissions.length === 0) return undefined;
  const mode = operation.permissionMode === 'ALL' ? 'ALL' : 'ANY';
  return { mode, permissions: operation.permissions, source: 'documented' };
}

function serverRequirement(c: Case): Requirement | undefined {
  const { error, operation } = c;
  if (!error || error.names.permissions.length === 0) return undefined;
  const answer = codeOf(c);
  const cause = answer === null ? undefined : meaningOf(answer)?.cause;
  if (cause !== 'role-permission' && cause !== 'division') return undefined;
  const trusted = error.names.permissions.filter((p) => isTrusted(c, p));
  const permissions = trusted.length > 0 || operation ? trusted : error.names.permissions;
  if (permissions.length === 0) return undefined;
  return { mode: answer === 'missing.permissions' ? 'ALL' : 'ANY', permissions, source: 'server' };
}

function isTrusted({ catalog, evidence }: Case, permission: string): boolean {
  const own = offered(evidence, permission);
  return catalog.isPermission(permission) || (own.known && own.value.offered);
}

/** The code of the refusal, or the one generic code whose template its sentence fits. */
export function codeOf({ error, catalog, status }: Case): string | null {
  if (!error) return null;
  if (error.code !== null) return error.code;
  return codeOfSentence(catalog, error.message, status ?? 0);
}

/** A template that stands on most operations names its code; one shared by several codes names none. */
function codeOfSentence(catalog: Catalog, message: string, status: number): string | null {
  const fitting = catalog.codesOfMessage(message).filter((c) => status === 0 || c.status === status);
  const codes = [...new Set(fitting.map((c) => c.code))];
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
