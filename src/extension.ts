/** Where the editor comes in: each feature is switched on, nothing is worked out yet. */

import * as vscode from 'vscode';
import { version } from '../package.json';
import { activateShowCard } from './editor/card/show-card';
import { activateCatalogueInfo } from './editor/catalogue-info';
import { activateCheckWorkspace } from './editor/check-workspace';
import { activateCompletion } from './editor/completion';
import { activateDeclarations } from './editor/declarations';
import { activateDiagnostics } from './editor/diagnostics';
import { activateFindingCommands } from './editor/finding-commands';
import { activateFirstSteps } from './editor/first-steps';
import { activateHighlight } from './editor/highlight';
import { activateHover } from './editor/hover';
import { activateInlayHints } from './editor/inlay-hints';
import { activateInventory } from './editor/inventory/view';
import { activateQuickFixes } from './editor/quick-fixes';
import { activateRefresh } from './editor/refresh';
import { createServices } from './editor/services';
import { activateShowSources } from './editor/show-sources';
import { activateStatus } from './editor/status';
import { activateStatusBar } from './editor/status-bar';
import { activateMcpServer } from './editor/tools/mcp-server';
import { activateTools } from './editor/tools/tools';

/** For tests only: lets them choose the day. */
export interface TestApi {
  readonly setToday: (day: string | undefined) => void;
}

export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const services = createServices(context);
  context.subscriptions.push(
    services,
    activateHover(services),
    activateDiagnostics(services),
    activateQuickFixes(services),
    activateCompletion(services),
    activateInlayHints(services),
    activateShowCard(services),
    activateInventory(services, context.workspaceState),
    activateShowSources(services),
    activateCatalogueInfo(services),
    activateRefresh(services),
    activateCheckWorkspace(services),
    activateFindingCommands(services),
    activateDeclarations(services),
    activateStatus(services),
    activateStatusBar(services),
    activateHighlight(services),
    activateFirstSteps(),
    activateTools(services),
    activateMcpServer({ ...services, version }),
  );
  if (context.extensionMode !== vscode.ExtensionMode.Test) return undefined;
  return { setToday: services.today.pin };
}
