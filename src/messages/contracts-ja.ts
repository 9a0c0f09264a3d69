/** The sentences of findings on contracts in Japanese. */
import type { ContractMessages } from './contracts';
import { grouped } from './numbers';

const also = (words: readonly string[]): string => words.join('、');

export const japaneseContracts: ContractMessages = {
  lacksFeature: (version, service, feature, since) =>
    `${service} の API バージョン ${version} には、ここで使われている機能（${feature}）がありません。${since.length ? `${also(since)} で追加されました。` : ''}`,
  versionNotNeeded: (version, path) => `${path} に日付の API バージョンは不要です: ${version}。`,
  versionRefused: (version, path) =>
    `${path} は API バージョンを受け付けません: ${version} を付けると接続に失敗します。`,

  unknownModelVersion: (model, version, platform, known) =>
    `${platform} の ${model} にバージョン ${version} はありません。あるのは ${also(known)} です。`,
  notInRegion: (model, type, region, regions) =>
    `${model} は ${region} では${type === undefined ? '' : ` ${type} として`}提供されていません。提供されているのは ${also(regions)} です。`,
  profileElsewhere: (model, region, profile) =>
    `${model} は ${region} から呼び出せません。推論プロファイル ${profile} は別のリージョン用です。`,
  asChecked: (day) => `リージョン一覧の確認日は ${day} です。`,
  skuInProperties: () =>
    'Azure は properties の中の sku を読まないため、デプロイは Standard になります。properties と並べて書いてください。',
  unknownDeploymentType: (type, candidate) =>
    `${type} は既知のデプロイの種類ではありません。${candidate} の誤りではありませんか。`,
  noAutoUpgrade: (model, platform, date) =>
    `${model} は ${platform} で ${date} に提供を終了します。NoAutoUpgrade のため、その日にデプロイは使えなくなります。`,

  retiredEndpoint: (endpoint, platform, date) =>
    date === undefined
      ? `${ofPlatform(platform)}${endpoint} は提供を終了しています。`
      : `${ofPlatform(platform)}${endpoint} は ${date} に提供を終了しました。`,
  retiringEndpoint: (endpoint, platform, date) => `${ofPlatform(platform)}${endpoint} は ${date} に提供を終了します。`,
  deprecatedEndpoint: (endpoint, platform, since) =>
    `${ofPlatform(platform)}${endpoint} は ${since} から非推奨です。提供終了日は分かっていません。`,

  tokensAboveLimit: (parameter, value, model, limit) =>
    `${parameter} は ${grouped(value)} ですが、${model} の出力は最大 ${grouped(limit)} トークンです。`,
  refusesParameter: (parameter, model) => `${model} は既定値以外の ${parameter} を受け付けません。`,
  refuses: (parameter, model) => `${model} は ${parameter} を受け付けません。`,
  excludes: (one, other, model) =>
    `${model} は ${one} と ${other} を同時に受け付けません。どちらか一方だけを指定してください。`,
  needsProfile: (model, profiles) =>
    `${model} は推論プロファイル経由でのみ使えます。${also(profiles)} のいずれかを先頭に付けてください。`,
  takesInstead: (parameter, instead, model) =>
    `${model} は ${parameter} を受け付けません。${instead} を使ってください。`,
  wrongEndpoint: (model, endpoint, works) => `${model} は ${endpoint} では使えません。使えるのは ${also(works)} です。`,
  tooManyDimensions: (model, asked, most) =>
    `${model} のベクトルは最大 ${grouped(most)} 次元です（指定は ${grouped(asked)}）。`,
  fixedDimensions: (model, asked, only) =>
    `${model} のベクトルは ${grouped(only)} 次元です（指定は ${grouped(asked)}）。`,
};

const ofPlatform = (platform: string | undefined): string => (platform === undefined ? '' : `${platform} の `);
