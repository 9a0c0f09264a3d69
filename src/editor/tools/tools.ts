/** Tools for agents: they ask before they write a model ID, and get short answers with their sources. */
import * as vscode from 'vscode';
import type { Services } from '../services';
import { TOOL_NAMES } from './names';

/** What the editor has from 1.95 on: `engines.vscode` is older, so it is looked for. */
interface ToolHost {
  registerTool(name: string, tool: Tool): vscode.Disposable;
}
interface Tool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<unknown>;
}

/** Nothing in an editor without tools. */
export function activateTools(services: Services): vscode.Disposable {
  const host: unknown = Reflect.get(vscode, 'lm');
  if (!isToolHost(host)) return vscode.Disposable.from();
  const tools: vscode.Disposable[] = [];
  try {
    for (const name of TOOL_NAMES)
      tools.push(
        host.registerTool(`modelAlmanac_${name}`, {
          async invoke({ input }) {
            const { answer } = await import('./answers');
            return resultOf(await answer(name, input, services));
          },
        }),
      );
  } catch (error) {
    // Editors before 1.95 have it as a proposal, and refuse it.
    services.log.debug(error instanceof Error ? error.message : String(error));
  }
  return vscode.Disposable.from(...tools);
}

const isToolHost = (host: unknown): host is ToolHost =>
  typeof host === 'object' && host !== null && 'registerTool' in host && typeof host.registerTool === 'function';

function resultOf(text: string): unknown {
  const Part: unknown = Reflect.get(vscode, 'LanguageModelTextPart');
  const Result: unknown = Reflect.get(vscode, 'LanguageModelToolResult');
  if (typeof Part !== 'function' || typeof Result !== 'function') return { content: [{ value: text }] };
  return Reflect.construct(Result, [[Reflect.construct(Part, [text])]]);
}
