import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, codeOf, DAY, problemsWhen } from '../product';
import { pinToday } from '../support';

/** What the harness hands over; a web worker has no environment, and an editor on its own has no such variables. */
const { TEST_EXAMPLES: examples, TEST_FRONT_ENDS: findingsFile } = typeof process === 'undefined' ? {} : process.env;

interface Told {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly message: string;
}
interface Row extends Told {
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
}

/** What each says about `examples/`; to an agent, a line each. */
interface FrontEnds {
  readonly cli: readonly Row[];
  readonly lsp: readonly Row[];
  readonly mcp: readonly Told[];
}

const SEVERITIES: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

suite('the command line, the language server, the server for agents and the editor', () => {
  suiteSetup(async function () {
    if (!examples || !findingsFile) this.skip();
    await pinToday(this, DAY);
  });
  suiteTeardown(async function () {
    if (!examples) return;
    await closeEverything();
    await pinToday(this, undefined);
  });

  test('say the same on examples/', async () => {
    const { cli, lsp, mcp } = await readFindings();
    assert.isNotEmpty(cli);
    assert.sameDeepMembers(mcp.map(told), cli.map(told), 'agents');
    const files = [...new Set(cli.map(({ file }) => file))];
    // What one file declares is known in the others while it is open.
    for (const file of files) await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    for (const file of files) {
      const ofFile = (rows: readonly Row[]) => rows.filter((row) => row.file === file).map(comparable);
      const expected = ofFile(cli);
      assert.sameDeepMembers(ofFile(lsp), expected, `the language server, ${file}`);
      const uri = vscode.Uri.file(file);
      await vscode.window.showTextDocument(uri);
      const problems = await problemsWhen('problems', uri, (all) => all.length === expected.length);
      assert.sameDeepMembers(problems.map(fromProblem), expected, file);
    }
  });
});

async function readFindings(): Promise<FrontEnds> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(findingsFile ?? ''));
  return JSON.parse(new TextDecoder().decode(bytes));
}

const told = ({ file, line, severity, message }: Told): Told => ({ file, line, severity, message });

function comparable({ line, column, endLine, endColumn, rule, severity, message }: Row) {
  const range = [line - 1, column - 1, endLine - 1, endColumn - 1];
  return { range, rule, severity: SEVERITIES[severity], message };
}

function fromProblem(problem: vscode.Diagnostic) {
  const { start, end } = problem.range;
  const range = [start.line, start.character, end.line, end.character];
  return {
    range,
    rule: codeOf(problem).rule,
    severity: problem.severity,
    message: problem.message.replaceAll(`${examples}/`, ''),
  };
}
