/**
 * Loads the core, with the sentences of the editor's language, on first use, so that starting the extension costs nothing.
 * On the desktop each `import()` is a file of its own; what few people need (a refresh, a workspace's own file) is not loaded for all.
 */
import * as vscode from 'vscode';
import type { Words } from '../card';
import type { SpokenFindings } from '../messages';
import type * as cardCore from './card-core';
import type * as core from './core';

export type Core = typeof core & { readonly messages: SpokenFindings };
export type CardCore = Core & typeof cardCore & { readonly words: Words };
export type LazyCore = () => Promise<Core>;
export type LazyCardCore = () => Promise<CardCore>;

export function createLazyCore(): LazyCore {
  return loadOnce(async () => {
    const core = await import('./core');
    return { ...core, messages: await core.loadFindings(vscode.env.language) };
  });
}

export function createLazyCardCore(core: LazyCore): LazyCardCore {
  return loadOnce(async () => {
    const cards = await import('./card-core');
    const { language } = vscode.env;
    return { ...(await core()), ...cards, words: cards.wordsFor(await cards.loadCards(language), language) };
  });
}

export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
