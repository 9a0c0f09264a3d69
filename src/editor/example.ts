/** The example of the walkthrough: loaded when somebody asks for it. */
import * as vscode from 'vscode';

/** Retired for good: it is so on whatever day somebody tries it. */
const DEAD = 'gpt-4-0613';

/** A text of its own beside the walkthrough: nothing of the user's is touched, and nothing is saved. */
export async function openExample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: exampleText() });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  const at = document.positionAt(document.getText().lastIndexOf(DEAD) + 1);
  editor.selection = new vscode.Selection(at, at);
}

function exampleText(): string {
  return `# ${vscode.l10n.t('An example. Nothing here is run or saved.')}
from openai import OpenAI

client = OpenAI()

# ${vscode.l10n.t('1. Rest the mouse on the model ID.')}
# ${vscode.l10n.t('2. Click it, press Ctrl+. (Mac: ⌘.), choose the first line.')}
client.chat.completions.create(
    model="${DEAD}",
    messages=[{"role": "user", "content": "Hello"}],
)

# ${vscode.l10n.t('3. Between the quotes press Ctrl+Space.')}
client.chat.completions.create(
    model="",
    messages=[{"role": "user", "content": "Hello"}],
)
`;
}
