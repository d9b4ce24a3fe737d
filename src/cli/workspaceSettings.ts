import { readFile } from 'node:fs/promises';
import { parse } from 'jsonc-parser';
import type { InspectTextOptions } from '../inspection/inspectText';
import { bindingsOf, severitiesOf } from '../inspection/settings';

/** Where an editor keeps the settings of the folder that the command runs in. */
const file = '.vscode/settings.json';

/** The editor's settings of this folder, so that a file has the same findings here as there; none where there are none. */
export async function workspaceSettings(): Promise<Pick<InspectTextOptions, 'bindings' | 'severities'>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return {};
  }
  const settings = parse(text) as Readonly<Record<string, unknown>> | undefined;
  return {
    bindings: bindingsOf(settings?.['permissionDoctor.operationBindings']),
    severities: severitiesOf(settings?.['permissionDoctor.severity']),
  };
}
