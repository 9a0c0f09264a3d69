import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const Step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const Workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()), steps: z.array(Step) })),
});
const read = (name: string) => {
  const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
  return { text, ...Workflow.parse(parse(text)) };
};
type Job = z.infer<typeof Workflow>['jobs'][string];
const shellOf = (job: Job | undefined): string => (job?.steps ?? []).flatMap(({ run }) => run ?? []).join('\n');

describe.each(['catalogue', 'publish'])('%s.yml', (name) => {
  const { jobs, permissions } = read(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins every action by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((uses) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });

  it('puts no expression into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('runs packages only where the token cannot write', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs))
      if (/\b(npm|npx|node|curl)\b/.test(shellOf(job))) expect(job.permissions).toEqual({ contents: 'read' });
  });
});

describe('catalogue.yml', () => {
  const { text, jobs } = read('catalogue');

  it('merges nothing but what the rules let through, after all tests', () => {
    expect(text).not.toMatch(/pr merge|--auto|--admin/);
    const parted = shellOf(jobs.read);
    expect(parted).toMatch(/catalogue:alone[\s\S]*catalogue:check[\s\S]*vitest run[\s\S]*> "\$out\/alone\.patch"/);
    expect(shellOf(jobs.merge)).toContain('alone.patch');
    expect(shellOf(jobs.merge)).not.toContain('waiting.patch');
  });

  it('makes anew what is made from the data, before each patch', () => {
    const parted = shellOf(jobs.read);
    expect(parted).toMatch(/catalogue:alone[\s\S]*catalogue:derived[\s\S]*> "\$out\/alone\.patch"/);
    expect(parted).toMatch(/alone\.patch[\s\S]*catalogue:derived\n[\s\S]*> "\$out\/waiting\.patch"/);
  });

  it('applies patches to the data, and to what is made from them, alone', () => {
    for (const job of [jobs.merge, jobs.propose]) {
      const [applied, ...more] = shellOf(job).match(/git apply .*/g) ?? [];
      expect([applied?.match(/--include=\S+/g), more]).toEqual([
        ["--include='src/catalogue/data/*.json'", '--include=docs/sources.md'],
        [],
      ]);
    }
  });

  it('fails loudly where a page drifts or an upstream is silent', () => {
    expect(shellOf(jobs.alarm).trimEnd()).toMatch(/exit 1$/);
    expect(jobs.alarm?.permissions).toEqual({ issues: 'write' });
  });
});
