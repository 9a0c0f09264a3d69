/** Loads the core on first use, so that starting the extension costs nothing. */
import type * as core from './core';

export type Core = typeof core;
export type LazyCore = () => Promise<Core>;

export function createLazyCore(): LazyCore {
  let loading: Promise<Core> | undefined;
  return () => {
    loading ??= import('./core');
    return loading;
  };
}
