/** A view of the explorer, as the side bar shows it. */
export interface ViewEntry {
  readonly id: string;
  readonly name: string;
}

/** The container in the activity bar. */
export const container = { id: 'permissionDoctor', title: 'Permission Doctor' } as const;

/** The views of the explorer, from top to bottom. The manifest says the same, which a test holds. */
export const views = {
  identity: { id: 'permissionDoctor.identity', name: 'Identity' },
  permissions: { id: 'permissionDoctor.permissions', name: 'Permissions' },
  operations: { id: 'permissionDoctor.operations', name: 'Operations' },
  routes: { id: 'permissionDoctor.routes', name: 'Routes' },
  lastDiagnosis: { id: 'permissionDoctor.lastDiagnosis', name: 'Last Diagnosis' },
  needs: { id: 'permissionDoctor.needs', name: 'Workspace Needs' },
} as const satisfies Record<string, ViewEntry>;

export type ViewId = (typeof views)[keyof typeof views]['id'];
