import assert from 'node:assert/strict';
import written from '../../../package.json';
import sentences from '../../../package.nls.json';
import { resolved } from '../../../scripts/l10n/manifest';
import { category, type CommandEntry, commands } from '../../../src/editor/contributions/commands';
import { contextKeyNames } from '../../../src/editor/contributions/contextKeys';
import { settings } from '../../../src/editor/contributions/settings';

/** As a person reads it. */
const manifest = resolved(written, sentences);
const entries: readonly CommandEntry[] = Object.values(commands);
const { contributes } = manifest;
const menuItems = Object.values(contributes.menus).flat() as { command: string; when?: string }[];

describe('the manifest and the tables in the code say the same', () => {
  it('of the commands', () => {
    const told = entries.map(({ id, title, icon }) => ({
      command: id,
      title,
      category,
      ...(icon && { icon }),
    }));
    assert.deepEqual(contributes.commands, told);
  });

  it('of what the palette hides', () => {
    const told = entries.flatMap(({ id, paletteWhen }) =>
      paletteWhen ? [{ command: id, when: paletteWhen }] : [],
    );
    assert.deepEqual(contributes.menus.commandPalette, told);
  });

  it('of the settings', () => {
    const declared = Object.entries(contributes.configuration.properties);
    assert.deepEqual(
      declared.map(([key, { default: value, scope }]) => ({ key, default: value, scope })),
      Object.values(settings),
    );
  });

  it('of the context keys', () => {
    const used = menuItems.flatMap(({ when }) => when?.match(/permissionDoctor\.\w+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), [...contextKeyNames].sort());
  });
});

describe('the manifest', () => {
  it('offers in its menus only commands that there are', () => {
    const ids = entries.map(({ id }) => id);
    for (const { command } of menuItems) assert.ok(ids.includes(command), command);
  });

  it('explains every setting', () => {
    for (const [key, setting] of Object.entries(contributes.configuration.properties))
      assert.ok(setting.markdownDescription.endsWith('.'), key);
  });

  it('starts the extension neither with the window nor for everything', () => {
    for (const event of manifest.activationEvents) assert.doesNotMatch(event, /^(\*|onStartupFinished)$/);
  });

  it('says what works in a folder that is not trusted', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.match(manifest.capabilities.untrustedWorkspaces.description, /[Ll]ive calls/);
  });
});
