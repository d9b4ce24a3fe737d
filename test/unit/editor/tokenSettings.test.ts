import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { settings } from '../../../src/editor/contributions/settings';

/** Settings that have a say in where a token goes, what is asked with it, or how a person gets one. */
const DECIDING = [settings.approvedHosts, settings.checks, settings.clientIds, settings.redirect];

describe('the settings that a token depends on', () => {
  const declared: Readonly<Record<string, { readonly scope: string }>> =
    manifest.contributes.configuration.properties;

  for (const { key } of DECIDING)
    it(`${key} cannot come from a workspace, trusted or not`, () =>
      assert.equal(declared[key]?.scope, 'application'));
});
