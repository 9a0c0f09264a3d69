// What the other front ends say about examples/, for the suite that compares them with the editor.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ROOT } from './paths.mjs';

const CLI = path.join(ROOT, 'dist/cli.js');
/** The day of the suites (DAY in test/editor/product.ts). */
const AS_OF = ['--as-of', '2026-11-21'];
const SOMETHING_FOUND_EXIT_CODE = 1;
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** A folder of its own, without the policy of examples/: the editor has another workspace open, and reads no file of this one. */
const EXAMPLES = realpathSync(mkdtempSync(path.join(tmpdir(), 'ma-examples-')));
/** Beside it: several runs may go on at a time. */
const FINDINGS = `${EXAMPLES}.json`;

/**
 * Findings as `{ file, line, column, endLine, endColumn, rule, severity, message }`, of the server for agents without columns and rules.
 * Files in messages are named from examples/.
 * @returns the variables that tell the suite where the repository, a copy of examples/ and the findings are
 */
export async function writeFindingsOfFrontEnds() {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is not built: npm run build');
  cpSync(path.join(ROOT, 'examples'), EXAMPLES, { recursive: true });
  rmSync(path.join(EXAMPLES, 'model-almanac.json'));
  process.once('exit', () => {
    for (const made of [EXAMPLES, FINDINGS]) rmSync(made, { recursive: true, force: true });
  });
  const cli = ofCommandLine();
  const [lsp, mcp] = await Promise.all([ofLanguageServer(cli), ofAgentServer()]);
  writeFileSync(FINDINGS, JSON.stringify({ cli, lsp, mcp }));
  return { TEST_ROOT: ROOT, TEST_EXAMPLES: EXAMPLES, TEST_FRONT_ENDS: FINDINGS };
}

function ofCommandLine() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'check', ...AS_OF, '--format', 'json', EXAMPLES],
    // From elsewhere, so that files are named as an editor names those outside of its workspace.
    { cwd: path.join(ROOT, 'dist'), encoding: 'utf8' },
  );
  if (status !== 0 && status !== SOMETHING_FOUND_EXIT_CODE)
    throw new Error(`dist/cli.js check ended with ${status}: ${stderr}`);
  return JSON.parse(stdout).map(withinExamples);
}

/** A message may name a file: each front end does so from where it stands. */
const withinExamples = (row) => ({ ...row, message: row.message.replaceAll(`${EXAMPLES}${path.sep}`, '') });

function isSame(rows, others) {
  const keys = ([...all]) =>
    all
      .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
      .sort()
      .join('\n');
  return keys(rows) === keys(others);
}

const PATIENCE_MS = 20_000;

/** What the folder declares is read a little later: asked until it says what is expected, or for some time. */
async function ofLanguageServer(expected) {
  const server = spawn(process.execPath, [CLI, 'lsp', ...AS_OF], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(EXAMPLES).href, name: 'examples' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  const files = [...new Set(expected.map(({ file }) => file))];
  for (const file of files) {
    const textDocument = {
      uri: pathToFileURL(file).href,
      languageId: path.extname(file).slice(1),
      version: 1,
      text: readFileSync(file, 'utf8'),
    };
    await client.sendNotification('textDocument/didOpen', { textDocument });
  }
  let found = [];
  for (const started = Date.now(); !isSame(found, expected) && Date.now() - started < PATIENCE_MS; ) {
    found = [];
    for (const file of files) {
      const textDocument = { uri: pathToFileURL(file).href };
      const { items } = await client.sendRequest('textDocument/diagnostic', { textDocument });
      found.push(...items.map((item) => fromDiagnostic(file, item)));
    }
    if (!isSame(found, expected)) await sleep(200);
  }
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  return found;
}

const fromDiagnostic = (file, { range: { start, end }, code, severity, message }) => ({
  file,
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
  rule: code,
  severity: SEVERITIES[severity - 1],
  message,
});

async function ofAgentServer() {
  const client = new Client({ name: 'comparison', version: '1' });
  const command = { command: process.execPath, args: [CLI, 'mcp', ...AS_OF, EXAMPLES] };
  await client.connect(new StdioClientTransport({ ...command, stderr: 'ignore' }));
  const { content } = await client.callTool({ name: 'check_path', arguments: { path: '.' } });
  await client.close();
  // The last line tells the day of the catalogue.
  return content[0].text.split('\n').slice(0, -1).map(fromLine);
}

function fromLine(text) {
  const { file, line, severity, message } =
    /^(?<file>.+?):(?<line>\d+): (?<severity>\w+): (?<message>.+)$/.exec(text)?.groups ?? {};
  if (message === undefined) throw new Error(`no finding: ${text}`);
  return {
    file: path.join(EXAMPLES, file),
    line: Number(line),
    severity,
    message: message.replace(/ \(https?:\S+, checked [\d-]+\)$/, ''),
  };
}
