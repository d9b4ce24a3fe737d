import * as vscode from 'vscode';
import { type CommandEntry } from './contributions/commands';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: unknown }[];
  };
}

/** A command's title as the palette shows it: the editor translates the manifest, and keeps what it made of it. */
export function titleOf({ id, title }: CommandEntry): string {
  const manifest = vscode.extensions.getExtension<unknown>('permission-doctor.genesys-permission-doctor')
    ?.packageJSON as Manifest | undefined;
  const told = manifest?.contributes.commands.find(({ command }) => command === id)?.title;
  // It may come with the original beside the translation.
  const value = typeof told === 'object' && told !== null && 'value' in told ? told.value : told;
  return typeof value === 'string' ? value : title;
}
