import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOptions } from '../../../src/cli/options';
import { CHECK } from '../../../src/cli/usage/check';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const trace = new NoOperationTraceWriter();
const file = (name: string, content = read(name)) => ({ name, content });
const WORKFLOWS = [
  'templates/github-check.yml',
  'templates/github-bot.yml',
  ...readdirSync(path.join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`),
];
const ACTIONS = ['action.yml', 'action/bot/action.yml'];

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env?: Readonly<Record<string, string>>; readonly run?: string }[];
  };
}

describe('files of GitHub', () => {
  it.each(ACTIONS)('%s is an action by its schema', (name) => {
    expect(parseAction(file(name), trace).context.errors.getErrors()).toEqual([]);
  });
  it.each(WORKFLOWS)('%s is a workflow by its schema', (name) => {
    expect(parseWorkflow(file(name), trace).context.errors.getErrors()).toEqual([]);
  });
  it('the schemas refuse what is none', () => {
    const wrong = (text: string) => file('wrong.yml', text);
    expect(parseAction(wrong('name: x\nruns:\n  using: magic\n'), trace).context.errors.getErrors()).not.toEqual([]);
    expect(parseWorkflow(wrong('on: push\njobs:\n  a:\n    step: []\n'), trace).context.errors.getErrors()).not.toEqual(
      [],
    );
  });
  it.each(ACTIONS)('%s gives its script every input, and no shell', (name) => {
    const { inputs, runs } = parse(read(name)) as Action;
    const given = runs.steps.flatMap(({ env = {} }) => Object.values(env)).join(' ');
    const read_ = `${given} ${JSON.stringify(runs.steps)}`;
    for (const input of Object.keys(inputs)) expect(read_, input).toContain(`inputs.${input}`);
    for (const { run = '' } of runs.steps) expect(run).not.toContain('${{');
  });
  it('actions of others are named by a commit', () => {
    for (const name of [...ACTIONS, ...WORKFLOWS])
      for (const [, used = ''] of read(name).matchAll(/uses: (\S+)/g))
        expect(used, name).toMatch(/@[0-9a-f]{40}$|^model-almanac\/model-almanac(?:\/action\/bot)?@v0$/);
  });
});

describe('every place that names the package', () => {
  it.each([
    'action.yml',
    'action/bot/action.yml',
    '.pre-commit-hooks.yaml',
    'templates/gitlab-ci.yml',
    'templates/azure-pipelines.yml',
  ])('%s names this version', (name) => {
    const named = [...read(name).matchAll(/model-almanac@(\d+\.\d+\.\d+)/g)].map(([, found]) => found);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});

/** The options in a line of a script: all of them are ones that the command has. */
function optionsIn(text: string): readonly string[] {
  const line = text.replaceAll(/\\\n\s*/g, ' ').replaceAll(/\s+/g, ' ');
  const [, after = ''] = /model-almanac check(.*)/.exec(line) ?? [];
  return after.split(' ').filter((word) => word.startsWith('--') && word !== '--');
}

describe('hooks and templates', () => {
  it('hooks of pre-commit have what it asks for', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly { readonly entry: string }[];
    expect(hooks.length).toBeGreaterThan(1);
    for (const hook of hooks) {
      expect(hook).toMatchObject({
        id: expect.any(String),
        name: expect.any(String),
        language: 'system',
        types: ['text'],
      });
      expect(() => readOptions(optionsIn(hook.entry), CHECK.options)).not.toThrow();
    }
  });
  it('the template of GitLab writes what it uploads', () => {
    const { 'model-almanac': job } = parse(read('templates/gitlab-ci.yml')) as {
      readonly 'model-almanac': { readonly script: readonly string[]; readonly artifacts: object };
    };
    const [script = ''] = job.script;
    expect(job.artifacts).toMatchObject({
      reports: { codequality: 'gl-code-quality-report.json', junit: 'model-almanac.xml' },
    });
    expect(() =>
      readOptions(
        optionsIn(script).filter((word) => !word.includes('$')),
        CHECK.options,
      ),
    ).not.toThrow();
    for (const report of ['gitlab=gl-code-quality-report.json', 'junit=model-almanac.xml'])
      expect(script).toContain(report);
  });
  it('the template of Azure Pipelines publishes what it writes', () => {
    const { steps } = parse(read('templates/azure-pipelines.yml')) as {
      readonly steps: readonly { readonly bash?: string; readonly task?: string }[];
    };
    const script = steps.find(({ bash }) => bash !== undefined)?.bash ?? '';
    expect(() => readOptions(optionsIn(script), CHECK.options)).not.toThrow();
    for (const name of ['model-almanac.xml', 'model-almanac.sarif']) {
      expect(script).toContain(name);
      expect(JSON.stringify(steps.filter(({ task }) => task !== undefined))).toContain(name);
    }
  });
});
