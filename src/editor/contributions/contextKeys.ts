import { type ViewState } from '../../explorer/viewState';

/** Every context key that the extension sets, with the type of its value; the manifest's `when` clauses use them. */
export interface ContextKeys {
  /** The active editor shows a report whose request stands in a file. */
  readonly 'permissionDoctor.reportHasRequest': boolean;
  /** Something was diagnosed in this window. */
  readonly 'permissionDoctor.hasDiagnosis': boolean;
  /** What the view shows in place of rows. */
  readonly 'permissionDoctor.identityState': ViewState;
  readonly 'permissionDoctor.permissionsState': ViewState;
  readonly 'permissionDoctor.operationsState': ViewState;
  readonly 'permissionDoctor.routesState': ViewState;
  /** Somebody else's permissions are shown, or compared with. */
  readonly 'permissionDoctor.othersPermissions': boolean;
  /** Permissions or operations are narrowed. */
  readonly 'permissionDoctor.explorerFiltered': boolean;
}

export type ContextKeyName = keyof ContextKeys;

/** The names as values, for the test that holds the manifest's `when` clauses against them. */
export const contextKeyNames = Object.keys({
  'permissionDoctor.reportHasRequest': true,
  'permissionDoctor.hasDiagnosis': true,
  'permissionDoctor.identityState': true,
  'permissionDoctor.permissionsState': true,
  'permissionDoctor.operationsState': true,
  'permissionDoctor.routesState': true,
  'permissionDoctor.othersPermissions': true,
  'permissionDoctor.explorerFiltered': true,
} satisfies Record<ContextKeyName, true>) as readonly ContextKeyName[];
