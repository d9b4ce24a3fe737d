/** A command as the palette shows it. */
export interface CommandEntry {
  readonly id: string;
  readonly title: string;
  /** Codicon, where the command stands as a button. */
  readonly icon?: string;
  /** Context key expression without which the palette hides the command; shown always where there is none. */
  readonly paletteWhen?: string;
}

/** Stands before the title in the palette. */
export const category = 'Permission Doctor';

/** Every command of the extension. The manifest says the same, which a test holds. */
export const commands = {
  diagnoseRequest: { id: 'permissionDoctor.diagnoseRequest', title: 'Diagnose Request' },
  diagnoseHar: { id: 'permissionDoctor.diagnoseHar', title: 'Diagnose HAR File…' },
  preflight: {
    id: 'permissionDoctor.preflight',
    title: 'What Does This Workspace Need?',
    icon: '$(checklist)',
  },
  decodeToken: { id: 'permissionDoctor.decodeToken', title: 'Decode Token from Clipboard' },
  explainError: { id: 'permissionDoctor.explainError', title: 'Explain Error from Clipboard' },
  bindFile: { id: 'permissionDoctor.bindFile', title: 'Bind File to Operation…' },
  signIn: { id: 'permissionDoctor.signIn', title: 'Sign In…' },
  useToken: { id: 'permissionDoctor.useToken', title: 'Use Access Token…' },
  useSandbox: { id: 'permissionDoctor.useSandbox', title: 'Use the Sandbox Organization' },
  switchAccount: { id: 'permissionDoctor.switchAccount', title: 'Switch Account…' },
  signOut: { id: 'permissionDoctor.signOut', title: 'Sign Out…' },
  openSamples: { id: 'permissionDoctor.openSamples', title: 'Open Sample Requests' },
  openSampleBody: { id: 'permissionDoctor.openSampleBody', title: 'Open Sample Body' },
  updateCatalog: { id: 'permissionDoctor.updateCatalog', title: 'Update API Catalog' },
  queryPermissions: { id: 'permissionDoctor.queryPermissions', title: 'Query User Permissions…' },
  queryRoutes: { id: 'permissionDoctor.queryRoutes', title: 'Query Outbound Routes…' },
  checkFile: { id: 'permissionDoctor.checkFile', title: 'Check with the Organization' },
  lookUp: { id: 'permissionDoctor.lookUp', title: 'Look Up', paletteWhen: 'false' },
  exportEvidence: { id: 'permissionDoctor.exportEvidence', title: 'Export Evidence…' },
  replayEvidence: { id: 'permissionDoctor.replayEvidence', title: 'Replay Evidence…' },
  copyForAdministrator: {
    id: 'permissionDoctor.copyForAdministrator',
    title: 'Copy Request for Administrator',
  },
  copyForVendor: { id: 'permissionDoctor.copyForVendor', title: 'Copy Ticket for Genesys' },
  saveReport: {
    id: 'permissionDoctor.saveReport',
    title: 'Save Report…',
    icon: '$(save-as)',
  },
  showLog: { id: 'permissionDoctor.showLog', title: 'Show Log' },
  goToRequest: {
    id: 'permissionDoctor.goToRequest',
    title: 'Go to Request',
    icon: '$(go-to-file)',
    paletteWhen: 'permissionDoctor.reportHasRequest',
  },
  diagnoseAgain: {
    id: 'permissionDoctor.diagnoseAgain',
    title: 'Diagnose Again',
    icon: '$(debug-rerun)',
    paletteWhen: 'permissionDoctor.hasDiagnosis',
  },
  goToPlace: {
    id: 'permissionDoctor.goToPlace',
    title: 'Go to Place in Request',
    icon: '$(go-to-file)',
    paletteWhen: 'permissionDoctor.hasDiagnosis',
  },
  refreshExplorer: {
    id: 'permissionDoctor.refreshExplorer',
    title: 'Refresh Explorer',
    icon: '$(refresh)',
  },
  refreshRoutes: {
    id: 'permissionDoctor.refreshRoutes',
    title: 'Refresh Routes',
    icon: '$(refresh)',
  },
  groupPermissions: {
    id: 'permissionDoctor.groupPermissions',
    title: 'Group Permissions…',
    icon: '$(list-tree)',
  },
  filterPermissions: {
    id: 'permissionDoctor.filterPermissions',
    title: 'Filter Permissions…',
    icon: '$(filter)',
  },
  showSubject: {
    id: 'permissionDoctor.showSubject',
    title: 'Show Permissions of Another…',
    icon: '$(account)',
  },
  compareSubject: {
    id: 'permissionDoctor.compareSubject',
    title: 'Compare Permissions with Another…',
    icon: '$(diff)',
  },
  showOwnPermissions: {
    id: 'permissionDoctor.showOwnPermissions',
    title: 'Show My Own Permissions',
    icon: '$(discard)',
    paletteWhen: 'permissionDoctor.othersPermissions',
  },
  findOperation: {
    id: 'permissionDoctor.findOperation',
    title: 'Find Operation…',
    icon: '$(search)',
  },
  filterOperations: {
    id: 'permissionDoctor.filterOperations',
    title: 'Filter Operations…',
    icon: '$(filter)',
  },
  clearFilters: {
    id: 'permissionDoctor.clearFilters',
    title: 'Clear Filters of the Explorer',
    icon: '$(clear-all)',
    paletteWhen: 'permissionDoctor.explorerFiltered',
  },
  whoCan: {
    id: 'permissionDoctor.whoCan',
    title: 'Who Can Call This Operation',
  },
  openDocumentation: {
    id: 'permissionDoctor.openDocumentation',
    title: 'Open Documentation of Operation',
  },
  insertRequest: {
    id: 'permissionDoctor.insertRequest',
    title: 'Insert Request',
    icon: '$(insert)',
  },
  copyAdministratorRequest: {
    id: 'permissionDoctor.copyAdministratorRequest',
    title: 'Copy Request for Administrator',
    paletteWhen: 'false',
  },
  routeOfNumber: {
    id: 'permissionDoctor.routeOfNumber',
    title: 'Which Route Would a Number Take…',
    icon: '$(call-outgoing)',
  },
  copyRow: { id: 'permissionDoctor.copyRow', title: 'Copy Row of the Explorer' },
} as const satisfies Record<string, CommandEntry>;

export type CommandId = (typeof commands)[keyof typeof commands]['id'];
