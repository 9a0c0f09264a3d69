/** Commands that an editor may send. */
export const COMMANDS = {
  fixAll: 'modelAlmanac.fixAll',
  showCard: 'modelAlmanac.showCard',
  openPage: 'modelAlmanac.openPage',
} as const;
