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
  copyRow: { id: 'permissionDoctor.copyRow', title: 'Copy Row of the Explorer' },
} as const satisfies Record<string, CommandEntry>;

export type CommandId = (typeof commands)[keyof typeof commands]['id'];
