import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const Texts = z.record(z.string(), z.string());
const Step = z.object({ uses: z.string().optional(), run: z.string().optional(), env: Texts.optional() });
const Job = z.object({
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  if: z.string().optional(),
  environment: z.string().optional(),
  permissions: Texts,
  env: Texts.default({}),
  steps: z.array(Step),
});
const Workflow = z.object({ on: z.unknown(), permissions: Texts, jobs: z.record(z.string(), Job) });

const name = '.github/workflows/release.yml';
const text = readFileSync(name, 'utf8');
const { on, permissions, jobs } = Workflow.parse(parse(text));
const steps = Object.values(jobs).flatMap((job) => job.steps);
const shellOf = (job: string): string => (jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []).join('\n');
const jobsWith = (permission: string): readonly string[] =>
  Object.keys(jobs).filter((job) => jobs[job]?.permissions[permission] === 'write');

describe('release.yml', () => {
  it.each([name, '.github/workflows/ci.yml'])('%s is a workflow as GitHub reads it', (path) => {
    const content = readFileSync(path, 'utf8');
    const { context } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  it('starts from a tag alone', () => {
    expect(on).toEqual({ push: { tags: ['v*'] } });
  });

  it('pins every action by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((uses) => !/^(?:actions\/[\w-]+|azure\/login)@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });

  it('puts no expression into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('gives each job what it needs, and none more', () => {
    expect(permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(jobs).map(([job, told]) => [job, told.permissions]))).toEqual({
      build: { contents: 'read' },
      sign: { 'id-token': 'write', attestations: 'write' },
      marketplace: { contents: 'read', 'id-token': 'write' },
      'open-vsx': { contents: 'read', 'id-token': 'write' },
      npm: { 'id-token': 'write' },
      github: { contents: 'write' },
    });
  });

  it('runs and installs no package where the token can write to the repository', () => {
    for (const job of [...jobsWith('contents'), ...jobsWith('attestations')])
      expect(shellOf(job)).not.toMatch(/\b(?:npm|npx|node|curl)\b|\.ci\/run/);
    const build = JSON.stringify(jobs.build);
    expect(build).not.toMatch(/secrets\.|github\.token|id-token/);
    for (const line of text.split('\n')) if (/npm ci/.test(line)) expect(line).toContain('--ignore-scripts');
    for (const [, after] of text.matchAll(/actions\/checkout@.*\n([\s\S]{0,70})/g))
      expect(after).toContain('persist-credentials: false');
  });

  it('publishes nothing that was not tested, summed and signed', () => {
    expect(shellOf('build')).toMatch(/check-version\.mjs[\s\S]*\.ci\/run[\s\S]*run --silent package[\s\S]*sha256sum/);
    expect(jobs.sign?.needs).toEqual(['build']);
    expect(shellOf('sign')).toContain('sha256sum --check --strict SHA256SUMS');
    for (const job of ['marketplace', 'open-vsx', 'npm', 'github']) expect(jobs[job]?.needs).toContain('sign');
  });

  it('holds an identity of a registry behind an environment, and a token only where none is trusted', () => {
    expect(jobs.marketplace?.environment).toBe('marketplace');
    expect(jobs['open-vsx']?.environment).toBe('open-vsx');
    expect(jobs.npm?.environment).toBe('npm');
    expect([...text.matchAll(/secrets\.(\w+)/g)].map(([, secret]) => secret)).toEqual(['OVSX_PAT']);
    expect(shellOf('marketplace')).toContain('--azure-credential');
    expect(shellOf('npm')).toContain('--provenance');
  });

  it('leaves out a registry that is not set up', () => {
    expect(jobs.marketplace?.if).toBe("vars.AZURE_CLIENT_ID != ''");
    expect(jobs.npm?.if).toBe("vars.NPM_TRUSTED_PUBLISHER == 'true'");
    expect(shellOf('open-vsx')).toMatch(/-z "\$OVSX_PAT"[\s\S]*::notice::/);
  });

  it('gives an odd minor number to the pre-release channel everywhere', () => {
    expect(shellOf('build')).toContain('[ "$CHANNEL" = stable ] || channel=(--pre-release)');
    expect(shellOf('npm')).toContain('[ "$CHANNEL" = stable ] || tag=next');
    expect(shellOf('github')).toContain('[ "$CHANNEL" = stable ] || channel=(--prerelease)');
  });
});
