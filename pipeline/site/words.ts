/** The sentences of the site that are not a card's. */
import type { Locale } from './addresses';
import type { ModelEvent } from './files/events';

export interface SiteWords {
  readonly about: string;
  readonly home: string;
  readonly platforms: string;
  readonly endsNext: string;
  readonly changes: string;
  readonly forPrograms: string;
  readonly otherLanguage: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noScript: string;
  readonly found: string;
  readonly noneFound: string;
  readonly skip: string;
  readonly model: string;
  readonly id: string;
  readonly platform: string;
  readonly state: string;
  readonly retires: string;
  readonly instead: string;
  readonly models: string;
  readonly endSoon: string;
  readonly ended: string;
  readonly all: string;
  readonly catalogueOf: (day: string) => string;
  readonly endsNextLead: string;
  readonly noneEnds: string;
  readonly changesLead: string;
  readonly calendar: string;
  readonly feed: string;
  readonly feedTitle: string;
  readonly data: string;
  readonly modelsOn: (platform: string) => string;
  readonly programsLead: string;
  readonly programs: readonly (readonly [file: string, what: string])[];
  readonly licence: string;
  readonly event: (event: ModelEvent) => string;
  readonly notFound: string;
}

const ENGLISH: SiteWords = {
  about: 'When AI models end: the dates of model IDs on every platform, with their sources.',
  home: 'Model Almanac',
  platforms: 'Platforms',
  endsNext: 'Ends next',
  changes: 'Changes',
  forPrograms: 'For programs',
  otherLanguage: '日本語',
  search: 'Find a model',
  searchHint: 'Name, ID or platform',
  noScript: 'The search needs a script. All models stand on the pages of their platforms.',
  found: 'Models found',
  noneFound: 'No model is known by that name.',
  skip: 'To the text',
  model: 'Model',
  id: 'ID',
  platform: 'Platform',
  state: 'State',
  retires: 'Retires',
  instead: 'Instead',
  models: 'Models',
  endSoon: 'End within 90 days',
  ended: 'Retired',
  all: 'All',
  catalogueOf: (day) => `Sources read up to ${day}`,
  endsNextLead:
    'Firm retirement dates that lie ahead. Dates that are only a promise (“not before”) are not in this list.',
  noneEnds: 'No firm date lies ahead.',
  changesLead: 'What became of models, the newest first.',
  calendar: 'Calendar (.ics)',
  feed: 'Feed (Atom)',
  feedTitle: 'Model Almanac: changes',
  data: 'Data (JSON)',
  modelsOn: (platform) => `Models on ${platform}`,
  programsLead:
    'Static files, made anew with every catalogue. Within v1, fields are added and none changes its meaning.',
  programs: [
    ['v1/index.json', 'the platforms, and where their models are'],
    ['v1/models/PLATFORM.json', 'the models of a platform, in short'],
    ['v1/models/PLATFORM/ID.json', 'all that is known of a model ID, each fact with its source'],
    ['v1/schema.json', 'the JSON schema of it'],
    ['v1/end-of-life/PLATFORM.json', 'the models of a platform in the shape of endoflife.date'],
    ['v1/renovate/PLATFORM/ID.json', 'a custom datasource for Renovate'],
    ['calendars/PLATFORM.ics', 'the firm dates of a platform as a calendar; calendars/all.ics for all of them'],
    ['changes.xml', 'what became of models, as an Atom feed'],
  ],
  licence: 'No tracking, no cookies. Names of products belong to their owners.',
  event: ({ what, moved }) =>
    ({
      released: 'released',
      deprecated: 'deprecated',
      retired: 'retired',
      moved: `retirement date moved from ${moved?.from} to ${moved?.to}`,
    })[what],
  notFound: 'There is no such page.',
};

const JAPANESE: SiteWords = {
  about: 'AI モデルの提供終了日: 各プラットフォームのモデル ID の日付を、出典とともに示します。',
  home: 'Model Almanac',
  platforms: 'プラットフォーム',
  endsNext: '次に終了するモデル',
  changes: '変更履歴',
  forPrograms: 'プログラム向け',
  otherLanguage: 'English',
  search: 'モデルを検索',
  searchHint: '名前、ID、プラットフォーム',
  noScript: '検索にはスクリプトが必要です。すべてのモデルは各プラットフォームのページにあります。',
  found: '見つかったモデル',
  noneFound: 'その名前のモデルは登録されていません。',
  skip: '本文へ',
  model: 'モデル',
  id: 'ID',
  platform: 'プラットフォーム',
  state: '状態',
  retires: '提供終了日',
  instead: '代替',
  models: 'モデル数',
  endSoon: '90 日以内に終了',
  ended: '提供終了',
  all: 'すべて',
  catalogueOf: (day) => `${day} までに読み取った出典`,
  endsNextLead: 'これから来る確定した提供終了日です。「この日より前には終了しない」という約束だけの日付は含みません。',
  noneEnds: 'これから来る確定日はありません。',
  changesLead: 'モデルに起きたことを、新しい順に示します。',
  calendar: 'カレンダー (.ics)',
  feed: 'フィード (Atom)',
  feedTitle: 'Model Almanac: 変更履歴',
  data: 'データ (JSON)',
  modelsOn: (platform) => `${platform} のモデル`,
  programsLead:
    'カタログごとに作り直す静的なファイルです。v1 ではフィールドが増えることはあっても、意味は変わりません。',
  programs: [
    ['v1/index.json', 'プラットフォームの一覧と、そのモデルのありか'],
    ['v1/models/PLATFORM.json', 'プラットフォームのモデルの概要'],
    ['v1/models/PLATFORM/ID.json', 'モデル ID について知られていることすべて。事実ごとに出典付き'],
    ['v1/schema.json', 'その JSON スキーマ'],
    ['v1/end-of-life/PLATFORM.json', 'プラットフォームのモデルを endoflife.date の形で'],
    ['v1/renovate/PLATFORM/ID.json', 'Renovate のカスタム データソース'],
    ['calendars/PLATFORM.ics', 'プラットフォームの確定日のカレンダー。calendars/all.ics はすべての確定日'],
    ['changes.xml', 'モデルに起きたことの Atom フィード'],
  ],
  licence: '追跡も Cookie もありません。製品名は各権利者に帰属します。',
  event: ({ what, moved }) =>
    ({
      released: '公開',
      deprecated: '非推奨',
      retired: '提供終了',
      moved: `提供終了日が ${moved?.from} から ${moved?.to} に変更`,
    })[what],
  notFound: 'このページはありません。',
};

export const siteWords = (locale: Locale): SiteWords => (locale === 'ja' ? JAPANESE : ENGLISH);
