/**
 * Loads the core, with the sentences of the editor's language, on first use, so that starting the extension costs nothing.
 * On the desktop each `import()` is a file of its own; what few people need (a refresh, a workspace's own file) is not loaded for all.
 */
import * as vscode from 'vscode';
import type { Messages } from '../messages/messages';
import type * as cardCore from './card-core';
import type * as core from './core';

export type Core = typeof core & { readonly messages: Messages };
export type CardCore = Core & typeof cardCore;
export type LazyCore = () => Promise<Core>;
export type LazyCardCore = () => Promise<CardCore>;

export function createLazyCore(): LazyCore {
  return once(async () => {
    const core = await import('./core');
    return { ...core, messages: await core.loadMessages(vscode.env.language) };
  });
}

export function createLazyCardCore(core: LazyCore): LazyCardCore {
  return once(async () => ({ ...(await core()), ...(await import('./card-core')) }));
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
