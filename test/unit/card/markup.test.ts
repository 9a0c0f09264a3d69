import { describe, expect, it } from 'vitest';
import { anchor, html } from '../../../src/card/markup/html-text';
import { commandLinks, linksTo } from '../../../src/card/markup/links';
import { code, escapeMarkdown, joinMarkdown, link, md, paragraphs } from '../../../src/card/markup/markdown-text';
import { plain } from '../../../src/card/markup/plain';

describe('plain text', () => {
  it('is one line without characters that nobody sees', () => {
    expect(plain('a\r\n\tb')).toBe('a b');
    expect(plain('\u001b[31mred\u001b[0m')).toBe('[31mred[0m');
    expect(plain('\u202eevil\u200b\ufeff')).toBe('evil');
    expect(plain('\u009b31m')).toBe('31m');
  });
  it('keeps every letter, wide or narrow', () => {
    expect(plain('GPT‑4o 「日本語」 é')).toBe('GPT‑4o 「日本語」 é');
  });
});

describe('text in Markdown', () => {
  const escaped: readonly (readonly [string, string])[] = [
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[x](command:evil)', '&#91;x&#93;(command:evil)'],
    ['![x](https://a.example)', '\\!&#91;x&#93;(https&#58;//a.example)'],
    ['$(zap)', '&#36;(zap)'],
    ['\\$(zap)', '\\\\&#36;(zap)'],
    ['$(sync~spin)', '&#36;(sync\\~spin)'],
    ['a`b`c', 'a&#96;b&#96;c'],
    ['a | b', 'a \\| b'],
    ['a\n\n# b', 'a \\# b'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['**b** _i_', '\\*\\*b\\*\\* \\_i\\_'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['a@b.example', 'a&#64;b.example'],
    ['1. one', '1\\. one'],
    ['- one', '\\- one'],
    ['---', '\\---'],
  ];
  it.each(escaped)('%j is text', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
  it.each(['gpt-4o-mini', '$0.15 / $0.60', '+2 more', '-v1:0', '2.0', 'text, image → text'])(
    '%j needs no escape',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );
  it('escapes each value of a template and leaves finished Markdown alone', () => {
    expect(md`**${'a*b'}** ${md`_${1}_`}`.text).toBe('**a\\*b** _1_');
  });
  it('shows an ID as code, and anything that could leave the code as text', () => {
    expect(code('us.anthropic.claude-v1:0').text).toBe('`us.anthropic.claude-v1:0`');
    expect(code('a`b').text).toBe('a&#96;b');
    expect(code('$(zap)').text).toBe('&#36;(zap)');
  });
  it('leaves no gap for what is empty', () => {
    expect(joinMarkdown(['a', '', md``, 'b'], ' · ').text).toBe('a · b');
    expect(paragraphs([[md`a`, md``, md`b`], [md``], [md`c`]]).text).toBe('a  \nb\n\nc');
  });
  it('keeps a label and an address inside their brackets', () => {
    const all = linksTo(new Set(['ok.example']));
    expect(link('a](b', 'https://ok.example/c(d)?e=f&g="h"', all).text).toBe(
      '[a&#93;(b](https://ok.example/c%28d%29?e=f&amp;g=%22h%22)',
    );
  });
});

describe('links', () => {
  const policy = linksTo(new Set(['learn.example']));
  it('lead to pages of known hosts over https', () => {
    expect(policy('https://learn.example/other#part')).toBe('https://learn.example/other#part');
  });
  it.each([
    'http://learn.example/page',
    'https://learn.example.evil.example/',
    'https://evil.example/learn.example',
    'https://user@learn.example/',
    'https://learn.example:8443/',
    'command:workbench.action.terminal.new',
    'javascript:alert(1)',
    'learn.example',
    '',
  ])('never to %j', (url) => {
    expect(policy(url)).toBeUndefined();
    expect(link('label', url, policy).text).toBe('label');
    expect(anchor('label', url, policy).text).toBe('label');
  });
  it('run the commands that are handed in, and nothing that hides behind one', () => {
    expect(commandLinks('command:modelAlmanac.showCard?%5B%5D')).toBe('command:modelAlmanac.showCard?%5B%5D');
    expect(commandLinks('command:modelAlmanac.showCard) [x](https://evil.example')).toBeUndefined();
    expect(commandLinks('https://evil.example')).toBeUndefined();
  });
});

describe('text in HTML', () => {
  it('is escaped in content and in attributes', () => {
    const evil = `"><script>'\`&`;
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;&#96;&amp;">&quot;&gt;&lt;script&gt;&#39;&#96;&amp;</p>',
    );
  });
  it('puts lists in a row, and nothing for nothing', () => {
    expect(html`<ul>${['<a>', 'b'].map((item) => html`<li>${item}</li>`)}</ul>${undefined}`.text).toBe(
      '<ul><li>&lt;a&gt;</li><li>b</li></ul>',
    );
  });
});
