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
  badge: {
    label: 'モデル',
    current: '最新',
    incomplete: '未確認',
    broken: (count) => `エラー ${count} 件`,
    soon: (count) => `警告 ${count} 件`,
  },
  columns: { severity: '重大度', place: '場所', what: '内容', use: '置き換え先', owners: '所有者' },
};
