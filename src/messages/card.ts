/** The words of the model card. */
export interface CardMessages {
  readonly retiresOn: (date: string) => string;
}

export const englishCard: CardMessages = { retiresOn: (date) => `retires ${date}` };
export const japaneseCard: CardMessages = { retiresOn: (date) => `${date} に提供終了` };
