/** Every context key that the extension sets, with the type of its value; the manifest's `when` clauses use them. */
export interface ContextKeys {
  /** The active editor shows a report whose request stands in a file. */
  readonly 'permissionDoctor.reportHasRequest': boolean;
  /** Something was diagnosed in this window. */
  readonly 'permissionDoctor.hasDiagnosis': boolean;
}

export type ContextKeyName = keyof ContextKeys;

/** The names as values, for the test that holds the manifest's `when` clauses against them. */
export const contextKeyNames = Object.keys({
  'permissionDoctor.reportHasRequest': true,
  'permissionDoctor.hasDiagnosis': true,
} satisfies Record<ContextKeyName, true>) as readonly ContextKeyName[];
