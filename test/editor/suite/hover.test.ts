import { assert } from 'chai';
import { hoverOn, openText, playOnTheDay, withSetting } from '../product';
import { openFixture } from '../support';

suite('hover', () => {
  playOnTheDay();

  test('shows the card of a model ID', async () => {
    const [card, ...others] = await hoverOn(await openFixture('app.py'), 'gpt-4o-mini');
    assert.lengthOf(others, 0);
    assert.include(card?.value, 'GPT-4o mini');
    assert.include(card?.value, 'OpenAI');
    assert.include(card?.value, '128,000');
    assert.include(card?.value, '2027-01-14');
  });

  test('offers the replacement and the full card as our own commands only', async () => {
    const [card] = await hoverOn(await openFixture('app.py'), 'gpt-4-0613');
    const commands = [...(card?.value ?? '').matchAll(/command:([\w.]+)/g)].map(([, name]) => name);
    assert.sameMembers(commands, ['modelAlmanac.replace', 'modelAlmanac.showCard']);
    assert.isFalse(card?.supportHtml ?? false);
  });

  test('says nothing beside the token', async () => {
    const document = await openFixture('app.py');
    assert.lengthOf(await hoverOn(document, '"gpt-4o-mini"', '"gpt-4o-mini"'.length - 1), 0);
    assert.lengthOf(await hoverOn(document, 'o1, o2'), 0);
    assert.lengthOf(await hoverOn(await openFixture('plain.txt'), 'gpt-4-0613-eval'), 0);
  });

  test('shows nothing of a document as markup', async () => {
    const document = await openText('model = "openai/gpt-4o"  # <script>alert(1)</script> [x](command:a)\n');
    const [card] = await hoverOn(document, 'gpt-4o');
    assert.isDefined(card);
    assert.notMatch(card.value, /<script>|command:a\b/);
  });

  test('is off when the setting says so', async () => {
    const document = await openFixture('app.py');
    await withSetting('hover.enabled', false, async () => {
      assert.lengthOf(await hoverOn(document, 'gpt-4o-mini'), 0);
    });
    assert.lengthOf(await hoverOn(document, 'gpt-4o-mini'), 1);
  });
});
