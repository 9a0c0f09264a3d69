/** The sentences of findings in Japanese. */
import type { Scope } from '../catalogue';
import { japaneseContracts } from './contracts-ja';
import type { FindingMessages, VersionWord } from './findings';

const also = (words: readonly string[]): string => words.join('、');
const either = (words: readonly string[]): string => words.join(' または ');
const retiresNote = (date: string | undefined): string => (date ? `（${date} に提供終了）` : '');

const DEPLOYMENTS_JA = (types: readonly string[]): string => `${also(types)} のデプロイ`;
function scopeInJapanese(scope: Scope | undefined): string {
  const parts = [
    scope?.deploymentTypes && DEPLOYMENTS_JA(scope.deploymentTypes),
    scope?.fineTuned ? 'ファインチューニング済みモデル' : scope?.use === 'fine-tuning' && 'ファインチューニング',
    scope?.tier && `${also(scope.tier)} プラン`,
    scope?.customers && (scope.customers === 'new' ? '新規のお客様' : '既存のお客様'),
    scope?.regions && also(scope.regions),
  ];
  return parts.filter(Boolean).join('、');
}

const WORDS: Readonly<Record<VersionWord, string>> = {
  retired: '提供終了',
  deprecated: '非推奨',
  closed: '新規のお客様は不可',
  legacy: 'レガシー',
  preview: 'プレビュー',
  undated: '日付なし',
};

export const japaneseFindings: FindingMessages = {
  everyVersionOf: (id) => `${id} の全バージョン`,
  withVersion: (id, version) => `${id} ${version}`,
  partOf: (platform, scope) => {
    const part = scopeInJapanese(scope);
    return part ? `${platform}（${part}）` : platform;
  },
  together: (sentences) => sentences.join(''),

  retired: (model, platform, date) =>
    date
      ? `${model} は ${platform} で ${date} に提供を終了しました。`
      : `${model} は ${platform} での提供を終了しています。`,
  retiredByPart: (model, platform, dates) =>
    `${model} は ${platform} での提供を終了しました: ${dates.map((d) => `${d.date}（${scopeInJapanese(d.scope)}）`).join('、')}。`,
  redirected: (model, platform, to, date) =>
    `${model} は ${platform} で${date ? ` ${date} に` : ''}提供を終了し、リクエストは ${to} に転送されます。`,
  upgraded: (model, platform, to, date) =>
    `${model} は ${platform} で${date ? ` ${date} に` : ''}提供を終了し、デプロイは ${to} に更新されます。`,
  datePassed: (model, platform, date, checked) =>
    `${platform} の ${model} は提供終了予定日 ${date} を過ぎています（情報の確認日 ${checked}）。`,
  retiresToday: (model, platform) => `${model} は ${platform} で本日提供を終了します。`,
  retires: (model, platform, date, days) =>
    `${model} は ${platform} で ${date} に提供を終了します（あと ${days} 日）。`,
  deprecated: (model, platform, date) => `${model} は ${platform} で非推奨です${retiresNote(date)}。`,
  listedAsDeprecated: (model, platform, date) =>
    `${model} は ${platform} の一覧で非推奨とされています${retiresNote(date)}。`,
  allRetireBy: (model, platform, date) => `${model} は ${platform} で提供を終了したか、${date} までに終了します。`,
  allDeprecated: (model, platform) => `${model} は ${platform} で非推奨か、提供を終了しています。`,
  allLegacy: (model, platform) => `${model} は ${platform} でレガシーか非推奨、または提供を終了しています。`,
  closed: (model, platform, since) =>
    `${model} は ${platform} で${since ? ` ${since} から` : ''}新規のお客様には提供されていません。`,
  preview: (model, platform, date) => `${model} は ${platform} のプレビュー版です${retiresNote(date)}。`,
  listedAsPreview: (model, platform, date) =>
    `${model} は ${platform} の一覧でプレビュー版とされています${retiresNote(date)}。`,
  legacy: (model, platform, date) => `${model} は ${platform} のレガシー モデルです${retiresNote(date)}。`,
  staysUntil: (model, platform, date) =>
    `${model} は ${platform} で少なくとも ${date} までは提供されます。提供終了日は発表されていません。`,
  promiseOver: (model, platform, date, checked) =>
    `${model} が ${platform} で提供されると約束された期間は ${date} に過ぎました。提供終了日は分かっていません（情報の確認日 ${checked}）。`,
  pointsAtRetired: (alias, snapshot, platform, date) =>
    `${alias} が指す ${snapshot} は ${platform} で${date ? ` ${date} に` : ''}提供を終了しました。`,
  pointsAtRetiring: (alias, snapshot, platform, date) =>
    `${alias} が指す ${snapshot} は ${platform} で ${date} に提供を終了します。`,
  pointsAtDeprecated: (alias, snapshot, platform) => `${alias} が指す ${snapshot} は ${platform} で非推奨です。`,
  candidate: (id, retires, isOver) => `${id}（${retires} に提供終了${isOver ? '済み' : ''}）`,
  unknownModel: (text, candidates) =>
    `${text} は既知のモデル ID ではありません。${either(candidates)} の誤りではありませんか。`,
  neverServed: (text, platform, nearest) =>
    `${text} は ${platform} の一覧に載ったことがありません。${nearest.length ? `近い ID は ${either(nearest)} です。` : ''}`,

  thenGoesTo: (to) => `その後のリクエストは ${to} に転送されます。`,
  thenUpgradedTo: (to, from) =>
    `自動更新を許可しているデプロイは${from ? ` ${from} 以降に` : ''} ${to} に更新されます。`,
  partsEnded: (dates) => `過ぎた日付: ${dates.map((d) => `${d.date}（${scopeInJapanese(d.scope)}）`).join('、')}。`,
  partDates: (dates) => `別の日付: ${dates.map((d) => `${d.date}（${scopeInJapanese(d.scope)}）`).join('、')}。`,
  othersUntil: (date) => `それ以外は ${date} まで提供されます。`,
  floor: (date) => `少なくとも ${date} までは提供されます。`,
  floorPassed: (date) => `提供が約束されていたのは ${date} までです。`,
  versionDates: (versions) =>
    `バージョン別: ${versions.map(({ version, date, word }) => (date ? `${version} は ${date} まで` : `${version} は${WORDS[word]}`)).join('、')}。`,
  noNewDeployments: '新規のお客様はデプロイできません。',
  notTheVendorsWord: '日付は第三者の情報です。',
  withIt: (changes) => `併せて変わる点: ${changes.join('、')}。`,
  use: (replacement) => `${replacement} を使ってください。`,
  namedRetires: (replacement, date) => `後継は ${replacement} ですが、これも ${date} に提供を終了します。`,
  namedIsLeaving: (replacement) => `後継は ${replacement} ですが、これもレガシーまたは非推奨です。`,
  closedToNewAndIdle: '新規のお客様は拒否され、最近利用していないアカウントは利用できなくなることがあります。',
  reportedInstead: (replacement) => `第三者は後継として ${replacement} を挙げています。`,
  leadsTo: (replacement) => `${replacement} を使ってください（推奨されていた後継の移行先です）。`,
  declaredIn: (deployment, places) => `${deployment} の宣言: ${places}。`,

  retiredApiVersion: (version, service, date) =>
    `${service} の API バージョン ${version} は${date ? ` ${date} に` : ''}提供を終了しました。`,
  retiringApiVersion: (version, service, date) =>
    `${service} の API バージョン ${version} は ${date} に提供を終了します。`,
  previewApiVersion: (version, service, ga) =>
    `${service} の API バージョン ${version} はプレビュー版で、より新しい一般提供版 ${ga} があります。`,
  outdatedApiVersion: (version, service, ga) =>
    `${service} の API バージョン ${version} より新しい一般提供版 ${ga} があります。`,
  unknownApiVersion: (version, service) => `${version} は ${service} の既知の API バージョンではありません。`,
  isModelVersion: (version, models, service) =>
    `${version} は ${also(models)} のモデルバージョンで、${service} の API バージョンではありません。`,
  isVersionOfService: (version, services, service) =>
    `${version} は ${also(services)} の API バージョンで、${service} のものではありません。`,
  missesPreview: (version, service, preview) =>
    `${version} は ${service} の API バージョンではありません。プレビュー版 ${preview} だけがあります。`,

  unknownSuppression: (word) => `「${word}」は Model Almanac の抑制コメントではないため、何も抑制しません。`,
  unknownRule: (word) => `何も抑制しません: 「${word}」はルール名でも until=YYYY-MM-DD でもありません。`,
  suppressionWaits: () => 'ワークスペースが信頼されるまで（制限モード）、何も抑制しません。',
  badUntil: (word) => `何も抑制しません: 「${word}」は日付ではありません（until=YYYY-MM-DD）。`,
  suppressionOver: (until) => `${until} に期限が切れ、何も抑制しません。削除するか、期限を延ばしてください。`,

  contracts: japaneseContracts,
  changes: {
    chained: (named) => `元の推奨は ${named}（すでに後継あり）`,
    oneOfSeveral: (named) => `推奨されている候補の一つ（${also(named)}）`,
    otherPlatform: (platform) => `${platform} で提供`,
    deploymentName: '同じ名前のデプロイが必要',
    embeddings: (from, to) =>
      `保存済みベクトルの作り直しが必要${from && to && from !== to ? `（${from} → ${to} 次元）` : ''}`,
    endpoints: (lost) => `${also(lost)} では使えない`,
    refuses: (names) => `${also(names)} は使えない`,
    removes: (names) => `${also(names)} を削除`,
    renames: (name, to) => `${name} を ${to} に変更`,
    noImages: '画像を読み取れない',
    smallerContext: (tokens) => `コンテキストは ${tokens} トークンまで`,
    outputLimit: (tokens) => `出力は最大 ${tokens} トークン`,
    noPrefill: '回答の書き出し（prefill）を受け付けない',
    otherBody: 'InvokeModel のリクエスト本文の形式が異なる',
    otherMethod: '別のメソッドで呼び出す',
    needsProfile: '推論プロファイル経由でのみ利用可能（プロファイルを選択）',
    fewerFeatures: 'ここで使われているプレビュー機能がない場合があります',
  },
  actions: {
    replaceWith: (replacement, note) => `${replacement} に置き換える${note === undefined ? '' : ` (${note})`}`,
    remove: (text) => `${text} を削除する`,
    replaceAll: (count, models) =>
      `このファイルの ${count} 件をすべて置き換える${models > 1 ? `（${models} 種類のモデル）` : ''}`,
    goToDeclaration: (name) => `${name} の宣言へ移動`,
    ignoreOnLine: (rule) => `この行で ${rule} を無視する`,
    ignoreInFile: (rule) => `このファイルで ${rule} を無視する`,
    ignoreUntil: (id) => `理由と期限を付けて ${id} を無視する…`,
    ignoreInWorkspace: (id) => `このワークスペースで ${id} を無視する`,
    aboutRule: (rule) => `ルール ${rule} について`,
    replaceInFile: (id, count) => `このファイルの ${id} を置き換える (${count} か所)`,
    replaceInWorkspace: (id) => `ワークスペースの ${id} を置き換える…`,
    chooseAnother: '別のモデルを選ぶ…',
    openSource: (host) => `出典を開く (${host})`,
  },
};
