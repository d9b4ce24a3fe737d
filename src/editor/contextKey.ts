import * as vscode from 'vscode';
import { type ContextKeyName, type ContextKeys } from './contributions/contextKeys';

/** A context key that tells the editor only what has changed. */
export class ContextKey<N extends ContextKeyName> {
  private value: ContextKeys[N] | undefined;

  constructor(private readonly name: N) {}

  set(value: ContextKeys[N]): void {
    if (value === this.value) return;
    this.value = value;
    void vscode.commands.executeCommand('setContext', this.name, value);
  }
}
