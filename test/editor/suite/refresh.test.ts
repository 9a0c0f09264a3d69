// Refreshing the catalogue: nothing is asked of anybody in a build without a key, and the catalogue stays what it was.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { RELEASE_KEYS } from '../../../src/catalogue/release-keys';
import { activateExtension } from '../support';

suite('catalogue refresh', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  test('is off, asks nobody else, and neither can be set by a workspace', async () => {
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

  test('refuses without a key in the build, and says so', async function () {
    if (RELEASE_KEYS.length > 0) this.skip(); // then it would ask for the real one
    const outcome = await vscode.commands.executeCommand('modelAlmanac.updateCatalogue');
    assert.deepEqual(outcome, { kind: 'refused', reason: 'no-key' });
  });
});
