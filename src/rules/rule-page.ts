/** Where a rule is described, for those who have no copy of `docs/rules` at hand. */
export const HOME_PAGE = 'https://github.com/model-almanac/model-almanac';

export const rulePage = (rule: string): string => `${HOME_PAGE}/blob/main/docs/rules/${rule}.md`;
