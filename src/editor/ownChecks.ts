import * as vscode from 'vscode';
import { type OwnCheck } from '../ownChecks/ownCheck';
import { settings } from './contributions/settings';
import { type Engine } from './engine';
import { isForPerson } from './sentence';
import { Setting } from './setting';

const checks = new Setting(settings.checks);

/** The checks that the settings declare; where they cannot be read, a sentence says why, and there are none. */
export function declaredChecks({ readOwnChecks }: Pick<Engine, 'readOwnChecks'>): readonly OwnCheck[] {
  try {
    return readOwnChecks(checks.valueFor());
  } catch (error) {
    if (!isForPerson(error)) throw error;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The setting permissionDoctor.checks is left out: {0}', error.message),
    );
    return [];
  }
}
