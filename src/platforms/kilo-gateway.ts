import { LISTED } from './forms';
import { definePlatform } from './platform';

export const kiloGateway = definePlatform({ ...LISTED, id: 'kilo-gateway', name: 'Kilo Gateway' });
