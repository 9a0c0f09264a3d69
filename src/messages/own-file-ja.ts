import type { OwnFileWords } from '../catalogue';

const UNITS = { characters: '文字', elements: '要素', '': '' } as const;
const BOUNDS = { least: '以上', over: 'より大きい', most: '以下', under: '未満' } as const;

/** The words of the schema. */
const WANTED: OwnFileWords['wanted'] = {
  'a text': '文字列',
  'a number': '数値',
  'a whole number': '整数',
  'true or false': 'true または false',
  'a list': '配列',
  'an object': 'オブジェクト',
  'an https address': 'https のアドレス',
  'another value': '別の値',
  'a day as YYYY-MM-DD': 'YYYY-MM-DD 形式の日付',
  'a text without control or invisible characters': '制御文字や見えない文字を含まない文字列',
  'an ID of letters, digits and . _ : @ / + ~ -': '英数字と . _ : @ / + ~ - からなる ID',
  'a name of letters, digits and . _ : @ / + ~ -, with * for any text':
    '英数字と . _ : @ / + ~ - からなる名前 (任意の文字列は *)',
  'a platform in small letters, such as azure-openai': '小文字のプラットフォーム名 (azure-openai など)',
};

const meantIs = (meant: string | undefined): string => (meant === undefined ? '' : `もしかして: "${meant}"`);

export const JAPANESE_OWN_FILE: OwnFileWords = {
  tooLarge: '2 MB を超えているため、このファイルは使用されません。',
  tooDeep: (levels) => `入れ子が ${levels} 段を超えているため、このファイルは使用されません。`,
  tooMany: '値が 300,000 個を超えているため、このファイルは使用されません。',
  notJson: (code) => `JSON として正しくありません: ${code}`,
  oneObject: 'ファイルの内容は 1 つのオブジェクトです。',
  moreMistakes: (count) => `ここから先に、さらに ${count} 件の誤りがあります。`,
  moreRows: (most) => `誤りのある項目が ${most} 件を超えました。ここから先は使用されません。`,
  morePatterns: (most) => `* を含む名前が ${most} 件を超えました。この名前は使用されません。`,
  knownSections: (name, known) => `"${name}" はここでは使えません。使えるもの: ${known.join(', ')}`,
  schemaIsText: '$schema は文字列で指定します。',
  sectionHolds: (section, what) => `"${section}" は${what === 'list' ? '配列' : 'オブジェクト'}で指定します。`,
  untrusted: 'このワークスペースが信頼されていない間は使用されません。',
  taken: (name) => `${name} は既知の名前です。このワークスペースが信頼されていない間は使用されません。`,
  twice: (name) => `${name} が 2 回書かれています。最初のものが使用されます。`,
  nothingOverridden: '上書きする内容がありません。stage、日付、後継モデルのいずれかを指定してください。',
  inCatalogue: (name, platform) =>
    `${name} は ${platform} のカタログにあります。内容を変えるには "overrides" を使ってください。`,
  noPlatform: (platform, meant) => `カタログにプラットフォーム ${platform} はありません。${meantIs(meant)}`,
  anyPlatform: 'どのプラットフォーム',
  noModel: (model, platform, meant) => `カタログの ${platform} にモデル ${model} はありません。${meantIs(meant)}`,
  noVersion: (model, version, platform, known) =>
    `${platform} の ${model} にバージョン ${version} はありません。あるもの: ${known.join(', ') || 'なし'}`,
  unknownKey: (name, meant) => `"${name}" はここでは使えません。${meantIs(meant)}`,
  matchesNone: (model, meant) =>
    `${model} に一致する既知のモデルがないため、今のところ効果はありません。${meantIs(meant)}`,
  ended: (until) => `${until} に期限が切れたため、もう使用されません。削除するか、新しい期限を決めてください。`,
  unused: '確認したファイルのどれにも必要ありません。削除できます。',
  missing: (name) => `"${name}" がありません。`,
  expected: (what) => `必要な値: ${what}`,
  wanted: WANTED,
  oneOf: (values) => (values.length === 1 ? (values[0] ?? '') : `次のいずれか: ${values.join(', ')}`),
  limit: (bound, value, unit) => `${value}${unit && ` ${UNITS[unit]}`}${BOUNDS[bound]}`,
};
