/** Loads the core, with the sentences of the editor's language, on first use, so that starting the extension costs nothing. */
import * as vscode from 'vscode';
import type { Messages } from '../messages/messages';
import type * as core from './core';

export type Core = typeof core & { readonly messages: Messages };
export type LazyCore = () => Promise<Core>;

export function createLazyCore(): LazyCore {
  let loading: Promise<Core> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

async function load(): Promise<Core> {
  const core = await import('./core');
  return { ...core, messages: await core.loadMessages(vscode.env.language) };
}
