/** The sentences of findings. */
export interface FindingMessages {
  readonly preview: (model: string, platform: string) => string;
}

export const englishFindings: FindingMessages = {
  preview: (model, platform) => `${model} is a preview on ${platform}.`,
};
export const japaneseFindings: FindingMessages = {
  preview: (model, platform) => `${model} は ${platform} のプレビュー版です。`,
};
