/** The names of our commands. */
export const COMMANDS = {
  checkWorkspace: 'modelAlmanac.checkWorkspace',
  clearWorkspace: 'modelAlmanac.clearWorkspace',
  showCard: 'modelAlmanac.showCard',
  findModel: 'modelAlmanac.findModel',
  compareModels: 'modelAlmanac.compareModels',
  openPlace: 'modelAlmanac.openPlace',
  groupInventory: 'modelAlmanac.groupInventory',
  exportInventory: 'modelAlmanac.exportInventory',
  showSources: 'modelAlmanac.showSources',
  showCatalogueInfo: 'modelAlmanac.showCatalogueInfo',
  updateCatalogue: 'modelAlmanac.updateCatalogue',
  replace: 'modelAlmanac.replace',
  goToDeclaration: 'modelAlmanac.goToDeclaration',
  ignoreId: 'modelAlmanac.ignoreId',
  aboutRule: 'modelAlmanac.aboutRule',
} as const;
