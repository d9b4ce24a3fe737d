import * as vscode from 'vscode';
import { type SettingEntry } from './contributions/settings';

/** One setting: features are given the object and never ask the configuration themselves. */
export class Setting<T> {
  constructor(private readonly entry: SettingEntry<T>) {}

  /** The value that holds for a file, or for the window where none is given. */
  valueFor(scope?: vscode.Uri): T {
    return vscode.workspace.getConfiguration(undefined, scope).get<T>(this.entry.key, this.entry.default);
  }
}
