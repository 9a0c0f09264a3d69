import type { PolicyMessages } from './policy';

export const JAPANESE_POLICY: PolicyMessages = {
  modelForbidden: (model) => `${model} はこのワークスペースのポリシーで禁止されています。`,
  modelNotAllowed: (model) => `${model} はこのワークスペースのポリシーで許可されたモデルではありません。`,
  platformForbidden: (platform) => `${platform} はこのワークスペースのポリシーで禁止されています。`,
  platformNotAllowed: (platform) =>
    `${platform} はこのワークスペースのポリシーで許可されたプラットフォームではありません。`,
  regionForbidden: (region) => `リージョン ${region} はこのワークスペースのポリシーで禁止されています。`,
  regionNotAllowed: (region, allowed) =>
    `リージョン ${region} はこのワークスペースのポリシーで許可されていません。許可されているもの: ${allowed.join(', ')}`,
  servedAnywhere: (type) =>
    `${type} は任意のリージョンで処理されるため、このワークスペースのポリシーで許可されていません。`,
  preview: (model) => `${model} はプレビュー版です。このワークスペースのポリシーはプレビュー版を認めていません。`,
  notPinned: (model, snapshots) =>
    `${model} は指すモデルが変わることがあります。このワークスペースのポリシーは固定されたスナップショットのみを認めています${snapshots.length > 0 ? `: ${snapshots.join(', ')}` : '。'}`,
  noVersion: (model) =>
    `${model} にバージョンの指定がありません。このワークスペースのポリシーは固定されたスナップショットのみを認めています。`,
  tooSoon: (model, date, left, wanted) =>
    `${model} は ${date} に提供終了となります (あと ${left} 日)。このワークスペースのポリシーは ${wanted} 日以上を求めています。`,
  useInstead: (model, use) => `このワークスペースのポリシーは ${model} の代わりに ${use} を求めています。`,
  use: (model) => `${model} を使用してください。`,
  notInPolicy: 'このワークスペースのポリシーで許可されていません',
};
