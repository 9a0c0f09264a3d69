/** The door of this room: the platforms, and every table that is derived from them. */
export { PLATFORMS } from './list';
export type { PlatformDefinition } from './platform';
export * from './tables/evidence';
export * from './tables/ids';
export * from './tables/models';
export * from './tables/names';
export { CLIENT_ORDER, KEY_ORDER, OWN_ORDER } from './tables/orders';
export * from './tables/roles';
