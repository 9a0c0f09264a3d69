/** Alibaba's page of models that Model Studio retires: a table a notice. */
import { vendorPage } from './vendor-page';

export const alibabaPage = vendorPage({
  name: 'alibaba-page',
  platform: 'alibaba',
  copy: 'alibaba/deprecations.md',
  page: 'https://www.alibabacloud.com/help/en/model-studio/model-depreciation',
  fewest: 20,
  tables: [{ id: 'Model name', ends: 'Deprecation time', replacement: 'Replacement model', lists: 'deprecated' }],
});
