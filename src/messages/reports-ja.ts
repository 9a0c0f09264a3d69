/** The reports in Japanese. */
import type { ReportMessages } from './reports';

export const JAPANESE_REPORTS: ReportMessages = {
  locale: 'ja',
  title: 'モデルと API バージョン',
  nothing: '報告する事項はありません。',
  severities: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
  found: (counts, files) => `${files} 個のファイルに${counts.join('、')}。`,
  count: (severity, count) => `${JAPANESE_REPORTS.severities[severity]} ${count} 件`,
  catalogueOf: (day) => `カタログの日付: ${day}。`,
  notRead: (paths) => `${paths} 個のパスを読み取れませんでした。`,
  more: (rows) => `… ほか ${rows} 件。`,
  inventory: {
    title: '使用中のモデル',
    state: '状態',
    states: {
      ga: '提供中',
      listed: '掲載あり',
      preview: 'プレビュー',
      legacy: 'レガシー',
      deprecated: '非推奨',
      retiring: '提供終了予定',
      'date-passed': '提供終了日を経過',
      retired: '提供終了',
      closed: '新規受付終了',
      unknown: '不明',
    },
    count: (models, apiVersions) => `モデル ${models} 件、API バージョン ${apiVersions} 件。`,
    uses: (uses, inTests) => `使用 ${uses} 件${inTests ? `、テスト内 ${inTests} 件` : ''}`,
    elsewhere: '使用されているが見つからないもの',
    deployed: 'デプロイ名',
    namedAs: 'ファイル内の名前',
  },
  fix: {
    removed: '削除',
    left: '未変更',
    reasons: {
      'no-fix': 'ここで置き換えられるものがありません',
      'not-safe': '置き換えには人の確認が必要です',
      'meets-another': '別の置き換えと重なります。fix をもう一度実行してください',
      changed: 'ファイルがその間に変更されました',
      'not-utf8': 'ファイルが UTF-8 ではありません',
      unreadable: 'ファイルに書き込めません',
      declined: '見送り',
    },
    done: (applied, files, left) =>
      `${files} 個のファイルで ${applied} 件を置き換え、${left} 件を未変更のままにしました。`,
    wouldDo: (applied, files, left) =>
      `${files} 個のファイルで ${applied} 件を置き換えられます。未変更 ${left} 件。何も書き込んでいません。`,
    question: '[y] はい、[n] いいえ、[a] このファイルすべて、[q] 中止?',
  },
  upcoming: {
    title: '提供終了予定',
    inDays: (days) => (days < 0 ? `${-days} 日前` : days === 0 ? '本日' : `${days} 日後`),
    count: (models, until) => `${until} までに ${models} 件のモデルまたは API バージョンが提供を終了します。`,
    nothing: (until) => `${until} までに提供を終了するものは見つかっていません。`,
    ends: (name, platform) => (platform ? `${platform} の ${name} が提供終了` : `${name} が提供終了`),
  },
  badge: {
    label: 'モデル',
    current: '最新',
    incomplete: '未確認',
    broken: (count) => `エラー ${count} 件`,
    soon: (count) => `警告 ${count} 件`,
  },
  columns: { severity: '重大度', date: '日付', place: '場所', what: '内容', use: '置き換え先', owners: '所有者' },
};
