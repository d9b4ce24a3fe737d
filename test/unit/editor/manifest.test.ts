import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import written from '../../../package.json';
import sentences from '../../../package.nls.json';
import { resolved } from '../../../scripts/l10n/manifest';
import { category, type CommandEntry, commands } from '../../../src/editor/contributions/commands';
import { contextKeyNames } from '../../../src/editor/contributions/contextKeys';
import { container, views } from '../../../src/editor/contributions/views';
import { tools, toolsWhen } from '../../../src/editor/contributions/tools';
import { settings } from '../../../src/editor/contributions/settings';
import { root } from '../../rig/places';

/** As a person reads it. */
const manifest = resolved(written, sentences);
const entries: readonly CommandEntry[] = Object.values(commands);
const { contributes } = manifest;
const menuItems = Object.values(contributes.menus).flat() as { command: string; when?: string }[];
const welcome = contributes.viewsWelcome as { view: string; contents: string; when?: string }[];

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

  it('of the views', () => {
    const { activitybar } = contributes.viewsContainers;
    assert.deepEqual(
      activitybar.map(({ id, title }) => ({ id, title })),
      [container],
    );
    assert.deepEqual(
      contributes.views.permissionDoctor.map(({ id, name }) => ({ id, name })),
      Object.values(views),
    );
  });

  it('of the settings', () => {
    const declared = Object.entries(contributes.configuration.properties);
    assert.deepEqual(
      declared.map(([key, { default: value, scope }]) => ({ key, default: value, scope })),
      Object.values(settings),
    );
  });

  it('of the tools for language models', () => {
    assert.deepEqual(
      contributes.languageModelTools.map(
        ({ name, toolReferenceName, displayName, userDescription, modelDescription, inputSchema, when }) => ({
          name,
          toolReferenceName,
          displayName,
          userDescription,
          modelDescription,
          inputSchema,
          when,
        }),
      ),
      tools.map(({ id, reference, answers, userDescription }) => ({
        name: id,
        toolReferenceName: reference,
        displayName: answers.title,
        userDescription,
        modelDescription: answers.description,
        inputSchema: answers.inputSchema,
        when: toolsWhen,
      })),
    );
  });

  it('of the context keys', () => {
    // A view is named in them, too: `view == permissionDoctor.lastDiagnosis`.
    const used = [...menuItems, ...welcome].flatMap(
      ({ when }) => when?.match(/(?<!view [!=]= )permissionDoctor\.\w+/g) ?? [],
    );
    assert.deepEqual([...new Set(used)].sort(), [...contextKeyNames].sort());
  });
});

describe('the manifest', () => {
  it('offers in its menus only commands that there are', () => {
    const ids = entries.map(({ id }) => id);
    for (const { command } of menuItems) assert.ok(ids.includes(command), command);
  });

  it('welcomes to each of its views, with buttons for commands that there are', () => {
    const ids: readonly string[] = entries.map(({ id }) => id);
    assert.deepEqual(
      [...new Set(welcome.map(({ view }) => view))].sort(),
      Object.values(views)
        .map(({ id }) => id)
        .sort(),
    );
    for (const [, command = ''] of welcome.flatMap(({ contents }) => [
      ...contents.matchAll(/\(command:([\w.]+)/g),
    ]))
      assert.ok(ids.includes(command), command);
  });

  it('leads a newcomer to commands and pictures that there are', () => {
    const ids: readonly string[] = entries.map(({ id }) => id);
    for (const { description, completionEvents, media } of contributes.walkthroughs.flatMap(
      ({ steps }) => steps,
    )) {
      const events = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      const links = Array.from(
        description.matchAll(/\(command:(permissionDoctor[^)]*)\)/g),
        ([, id = '']) => id,
      );
      for (const id of [...events, ...links]) assert.ok(ids.includes(id), id);
      for (const file of [media.image, media.markdown].filter((name) => name !== undefined))
        assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('tells in the README of every setting', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const { key } of Object.values(settings)) assert.ok(readme.includes(`\`${key}\``), key);
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
