// Refreshing the catalogue: nothing is asked of anybody in a build without a key, and the catalogue stays what it was.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { RELEASE_KEYS } from '../../../src/catalogue/release-keys';
import { activateExtension } from '../support';

suite('catalogue refresh', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  test('is off, has no address, and neither can be set by a workspace', async () => {
    const settings = vscode.workspace.getConfiguration('modelAlmanac');
    assert.equal(settings.get('catalogue.refresh'), 'off');
    assert.equal(settings.get('catalogue.url'), '');
    const { packageJSON } = await activateExtension();
    const groups: readonly { readonly properties: object }[] = packageJSON.contributes.configuration;
    const properties: Readonly<Record<string, { readonly scope?: string }>> = Object.assign(
      {},
      ...groups.map((group) => group.properties),
    );
    for (const key of ['refresh', 'url']) assert.equal(properties[`modelAlmanac.catalogue.${key}`]?.scope, 'machine');
  });

  test('refuses without a key in the build, or without an address, and says so', async () => {
    const outcome = await vscode.commands.executeCommand('modelAlmanac.updateCatalogue');
    assert.deepEqual(outcome, { kind: 'refused', reason: RELEASE_KEYS.length ? 'no-address' : 'no-key' });
  });
});
