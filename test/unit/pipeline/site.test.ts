import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { way } from '../../../pipeline/site/addresses';
import { type SiteFile, siteFiles } from '../../../pipeline/site/site';
import { loadPanel } from '../../../src/messages';
import { fakeCatalogue } from '../catalogue/fake';

const ADDRESS = 'https://almanac.example.org/';
const NASTY = 'Acme <img src=x onerror=alert(1)> & "friends"';

const CATALOGUE = fakeCatalogue(
  [
    {
      platform: 'openai',
      id: 'acme-1',
      name: NASTY,
      lifecycle: {
        released: '2025-01-15',
        deprecated: '2026-10-01',
        retires: [{ date: '2027-02-01', kind: 'firm', checked: '2026-11-01' }],
        replacement: ['acme-2'],
      },
    },
    {
      platform: 'openai',
      id: 'acme-2',
      lifecycle: { stage: 'ga', stageChecked: '2026-11-01', released: '2026-09-09' },
    },
    {
      platform: 'openai',
      id: 'acme-0',
      lifecycle: {
        stage: 'retired',
        stageChecked: '2026-11-01',
        retires: [{ date: '2026-03-04', kind: 'firm', checked: '2026-11-01' }],
      },
    },
    {
      platform: 'openai',
      id: 'acme-promise',
      lifecycle: { retires: [{ date: '2027-09-01', kind: 'earliest', checked: '2026-11-01' }] },
    },
    { platform: 'openrouter', id: 'acme/acme-2:free' },
    { platform: 'openrouter', id: 'acme/../acme-3' },
    { platform: 'azure-openai', id: 'acme-1', version: '2025-01-15' },
    { platform: 'azure-openai', id: 'acme-1', version: '2025-06-01' },
  ],
  {
    history: [
      {
        platform: 'openai',
        id: 'acme-1',
        seen: [
          { date: '2026-12-01', kind: 'firm', checked: '2026-08-01', source: 'fake' },
          { date: '2027-02-01', kind: 'firm', checked: '2026-10-05', source: 'fake' },
        ],
      },
    ],
  },
);
const PANELS = { en: (await loadPanel('en')).panel, ja: (await loadPanel('ja')).panel };
const FILES: readonly SiteFile[] = [
  ...siteFiles({ catalogue: CATALOGUE, asOf: '2026-11-21', address: ADDRESS, panels: PANELS }),
];
const PATHS = new Set(FILES.map(({ path }) => path));
const PAGES = FILES.filter(({ path }) => path.endsWith('.html'));
const ASSETS = ['card.css', 'site.css', 'search.js', 'icon.svg'];

const textOf = (path: string): string => FILES.find((file) => file.path === path)?.text ?? `no ${path}`;
const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

/** Where a link of a page leads, from the root of the site. */
function target(page: string, href: string): string {
  const url = new URL(href, `${ADDRESS}${encodeURI(page)}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

describe('the pages', () => {
  it('are there for every platform, ID and version, in both languages', () => {
    for (const page of [
      'index.html',
      'ends-next/index.html',
      'changes/index.html',
      'api/index.html',
      'models/openai/index.html',
      'models/openai/acme-1/index.html',
      'models/openrouter/acme/acme-2:free/index.html',
      'models/azure-openai/acme-1/index.html',
      'models/azure-openai/acme-1@2025-06-01/index.html',
    ]) {
      expect(PATHS).toContain(page);
      expect(PATHS).toContain(`ja/${page}`);
    }
  });

  it('link to what is there', () => {
    for (const { path, text } of PAGES)
      for (const [, href = ''] of text.matchAll(/(?:href|src|data-index|data-root)="([^"]*)"/g)) {
        if (href.startsWith('#') || /^https:/.test(href)) continue;
        const leadsTo = target(path, href.replaceAll('&amp;', '&'));
        expect(PATHS.has(leadsTo) || ASSETS.includes(leadsTo), `${path}: ${href} → ${leadsTo}`).toBe(true);
      }
  });

  it('escape what others wrote, and let no script in but the own one', () => {
    for (const { path, text } of PAGES) {
      expect(text, path).not.toContain('<img');
      expect(text, path).toContain('script-src &#39;self&#39;');
      expect([...text.matchAll(/<script/g)].length, path).toBe(/^(?:ja\/)?index\.html$/.test(path) ? 1 : 0);
    }
    expect(textOf('models/openai/acme-1/index.html')).toContain('&lt;img src=x');
  });

  it('name their language, and lead to the other one', () => {
    expect(textOf('ja/ends-next/index.html')).toContain('<html lang="ja">');
    expect(textOf('ja/ends-next/index.html')).toContain('hreflang="en" href="../../ends-next/"');
    expect(textOf('ends-next/index.html')).toContain('hreflang="ja" href="../ja/ends-next/"');
  });

  it('have no address that leads out of the site', () => {
    for (const path of PATHS) expect(path.split('/')).not.toContain('..');
    expect(PATHS).toContain('models/openrouter/acme/___/acme-3/index.html');
  });
});

describe('what ends next', () => {
  const page = textOf('ends-next/index.html');
  it('has the firm dates ahead', () => expect(page).toMatch(/<h2>2027-02<\/h2>[\s\S]*acme-1/));
  it('leaves out what has ended, and what is only promised', () => {
    expect(page).not.toContain('acme-0');
    expect(page).not.toContain('acme-promise');
  });
});

describe('what changed', () => {
  const page = textOf('changes/index.html');
  it.each([
    ['2026-10-01', 'acme-1', 'deprecated'],
    ['2026-10-05', 'acme-1', 'retirement date moved from 2026-12-01 to 2027-02-01'],
    ['2026-03-04', 'acme-0', 'retired'],
    ['2026-09-09', 'acme-2', 'released'],
  ])('%s: %s %s', (day, id, what) => {
    const ofDay = page.split('<h2>').find((part) => part.startsWith(day)) ?? '';
    expect(ofDay).toContain(`<code>${id}</code>`);
    expect(ofDay).toContain(what);
  });

  it('is an Atom feed too, with the days of the data alone', () => {
    const feed = textOf('changes.xml');
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).toContain('<updated>2026-10-05T00:00:00.000Z</updated>');
    expect(feed).toContain(`<link href="${ADDRESS}models/openai/acme-0/"/>`);
    expect(feed).not.toMatch(/<title type="html"><!\[CDATA\[[^\]]*<img/);
  });
});

describe('the files for programs', () => {
  it('keep the schema that is published beside them', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(jsonOf('v1/schema.json') as object);
    const models = FILES.filter(({ path }) => path.startsWith('v1/models/') && path.split('/').length > 3);
    expect(models.length).toBe(7);
    for (const { path, text } of models)
      expect(validate(JSON.parse(text)), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    expect(validate({ platform: 'openai' })).toBe(false);
  });

  it('tell each version of an ID', () => {
    const { cards } = jsonOf('v1/models/azure-openai/acme-1.json') as { cards: { version: string }[] };
    expect(cards.map(({ version }) => version)).toEqual(['2025-01-15', '2025-06-01']);
  });

  it('are found from the index', () => {
    const index = jsonOf('v1/index.json') as { schema: string; platforms: { id: string; file: string }[] };
    expect(PATHS).toContain(index.schema);
    for (const { file } of index.platforms) {
      expect(PATHS).toContain(file);
      for (const model of (jsonOf(file) as { models: { file: string }[] }).models) expect(PATHS).toContain(model.file);
    }
  });

  it('have the shape of endoflife.date', () => {
    expect(jsonOf('v1/end-of-life/openai.json')).toEqual([
      { cycle: 'acme-0', eol: '2026-03-04' },
      { cycle: 'acme-1', releaseDate: '2025-01-15', support: '2026-10-01', eol: '2027-02-01', replacement: 'acme-2' },
      { cycle: 'acme-2', releaseDate: '2026-09-09', eol: false },
      { cycle: 'acme-promise', eol: false },
    ]);
  });

  it('have the shape of a custom datasource', () => {
    expect(jsonOf('v1/renovate/openai/acme-1.json')).toEqual({
      releases: [
        {
          version: 'acme-1',
          releaseTimestamp: '2025-01-15T00:00:00Z',
          isDeprecated: true,
          sourceUrl: `${ADDRESS}models/openai/acme-1/`,
        },
        { version: 'acme-2', sourceUrl: `${ADDRESS}models/openai/acme-2/` },
      ],
      homepage: `${ADDRESS}models/openai/acme-1/`,
    });
  });
});

describe('a calendar', () => {
  const text = textOf('calendars/openai.ics').replace(/\r\n /g, '');
  it('has a whole day for each firm date ahead, and nothing else', () => {
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270202');
    expect(text).toContain('SUMMARY:acme-1 retires on OpenAI API');
    expect(text).toContain('DTSTAMP:20261101T000000Z');
  });
  it('is there for platforms without dates, too', () =>
    expect(textOf('calendars/openrouter.ics')).toContain('END:VCALENDAR'));
});

it('the same data and day give the same bytes', () => {
  expect([...siteFiles({ catalogue: CATALOGUE, asOf: '2026-11-21', address: ADDRESS, panels: PANELS })]).toEqual(FILES);
});

describe('the way to an address', () => {
  it.each([
    ['', '', './'],
    ['', 'changes/', 'changes/'],
    ['changes/', '', '../'],
    ['models/openrouter/acme/acme-2/', 'models/openrouter/', '../../../../models/openrouter/'],
    ['', 'models/openai/what?#/', 'models/openai/what%3F%23/'],
    ['', 'models/openai/ü/', 'models/openai/%C3%BC/'],
  ])('from %j to %j', (from, to, expected) => expect(way(from, to)).toBe(expected));
});
