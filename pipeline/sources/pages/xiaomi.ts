/** Xiaomi's page of deprecations of MiMo. */
import { vendorPage } from './vendor-page';

export const xiaomiPage = vendorPage({
  name: 'xiaomi-page',
  platform: 'xiaomi',
  vendor: 'Xiaomi',
  copy: 'xiaomi/deprecations.md',
  page: 'https://mimo.mi.com/docs/en-US/updates/deprecate',
  fewest: 2,
  tables: [
    { id: 'Deprecated Model', ends: 'Offline Time', replacement: 'System Replacement Model', lists: 'deprecated' },
  ],
});
