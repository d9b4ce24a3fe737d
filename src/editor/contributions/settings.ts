/** A setting as the manifest declares it. */
export interface SettingEntry<T> {
  /** Full key: `permissionDoctor.…`. */
  readonly key: string;
  readonly default: T;
  /** `resource` settings may differ from folder to folder. */
  readonly scope: 'resource' | 'window' | 'machine' | 'application';
}

/** Which operation a file is the body of: glob of the file's path to `METHOD /path`. */
export type OperationBindings = Readonly<Record<string, string>>;

/** How much each code of a finding weighs, where it is not what the extension says: code to severity or `off`. */
export type Severities = Readonly<Record<string, string>>;

/** Ids of the OAuth clients that people sign in through: region to client id. */
export type ClientIds = Readonly<Record<string, string>>;

/** Every setting of the extension. The manifest says the same, which a test holds. */
export const settings = {
  operationBindings: entry<OperationBindings>({
    key: 'permissionDoctor.operationBindings',
    default: {},
    scope: 'resource',
  }),
  codeLens: entry<boolean>({ key: 'permissionDoctor.codeLens', default: true, scope: 'resource' }),
  severity: entry<Severities>({ key: 'permissionDoctor.severity', default: {}, scope: 'resource' }),
  /** Hosts beside those of the regions that a token may go to, with the port where it is not 443. */
  approvedHosts: entry<readonly string[]>({
    key: 'permissionDoctor.approvedHosts',
    default: [],
    scope: 'application',
  }),
  /** Checks that the organization declares for itself; the token goes with them, so no workspace can set them. */
  checks: entry<readonly unknown[]>({ key: 'permissionDoctor.checks', default: [], scope: 'application' }),
  /** Public OAuth client ids by region (`mypurecloud.ie`), or by the host where the organization is elsewhere. */
  clientIds: entry<ClientIds>({ key: 'permissionDoctor.clientIds', default: {}, scope: 'application' }),
  /** How the browser finds back after a sign-in. */
  redirect: entry<'auto' | 'loopback' | 'editor'>({
    key: 'permissionDoctor.redirect',
    default: 'auto',
    scope: 'application',
  }),
};

/** Fixes the type of a setting's value, which its default alone would not say. */
function entry<T>(setting: SettingEntry<T>): SettingEntry<T> {
  return setting;
}
