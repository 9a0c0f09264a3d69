import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { cardMarkdown } from '../../../src/card/markdown';
import { linksTo } from '../../../src/card/markup/links';
import type { Words } from '../../../src/card/words';
import { recognize, unlistedOn } from '../../../src/recognition';
import { subjectOfMention } from '../../../src/session/subjects';
import { frozenCatalogue } from '../catalogue/frozen';
import { ENGLISH, JAPANESE, TODAY } from './rows';

function hover(path: string, text: string, words: Words = ENGLISH): string {
  const catalogue = frozenCatalogue();
  const [mention] = recognize({ path, text }, catalogue).mentions;
  const subject = mention && subjectOfMention(mention, catalogue);
  if (subject?.kind !== 'model') throw new Error('no card');
  const card = cardOf({ ...subject.request, catalogue, asOf: TODAY });
  return cardMarkdown(card, { words, links: linksTo(catalogue.hosts) });
}

const AGENT = ['docs.agent.md', '---\nmodel: gpt-4-32k\n---\nWrite.'] as const;

describe('a model that the platform of its place does not list', () => {
  it('is told as such, in English and Japanese, without dates of others', () => {
    expect(hover(...AGENT)).toContain('**Not listed on GitHub Copilot: no dates are claimed**');
    expect(hover(...AGENT)).toContain('Why this platform: the file docs.agent.md');
    expect(hover(...AGENT)).not.toMatch(/context ·|→ `|\*\*Retired/);
    expect(hover(...AGENT, JAPANESE)).toContain('GitHub Copilot の一覧にないため、日付は示しません');
  });

  it('is one of another host where nothing is listed, and its own where it is', () => {
    expect(hover('a.py', 'SAGEMAKER_MODEL = "command-r"')).toContain('Served by another host');
    expect(hover('a.py', 'model = "command-r-03-2024"')).not.toContain('Not listed');
  });

  it.each([
    [...AGENT, 'github-copilot'],
    ['a.py', 'SAGEMAKER_MODEL = "command-r"', undefined],
    ['a.sh', 'vllm serve meta-llama/Meta-Llama-3-8B-Instruct', undefined],
    ['a.py', 'OpenAI().responses.create(model="gpt-4-32k")', undefined],
  ])('in %s: %j', (path, text, platform) => {
    const [mention] = recognize({ path, text }, frozenCatalogue()).mentions;
    expect(mention && unlistedOn(mention)).toBe(platform);
  });
});
