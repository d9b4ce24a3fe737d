import type { Severity } from '../payload/sentence';
import type { OperationBinding } from '../request/binding';
import { isFindingCode } from './rules';
import type { SeverityOverrides } from './severity';

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (
  Severity | 'off'
)[];

/** The setting `permissionDoctor.operationBindings` as bindings; what is written wrong there binds nothing. */
export function bindingsOf(setting: unknown): OperationBinding[] {
  return entries(setting).flatMap(([glob, operation]) =>
    typeof operation === 'string' ? [{ glob, operation }] : [],
  );
}

/** The setting `permissionDoctor.severity`; codes and severities that there are not change nothing. */
export function severitiesOf(setting: unknown): SeverityOverrides {
  return Object.fromEntries(
    entries(setting).filter(
      ([code, severity]) => isFindingCode(code) && severities.includes(String(severity)),
    ),
  );
}

function entries(setting: unknown): [string, unknown][] {
  return typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
}
