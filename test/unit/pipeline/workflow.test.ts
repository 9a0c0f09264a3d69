import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const Step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const Workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()), steps: z.array(Step) })),
});
const text = readFileSync('.github/workflows/catalogue.yml', 'utf8');
const { permissions, jobs } = Workflow.parse(parse(text));
const steps = Object.values(jobs).flatMap((job) => job.steps);

it('pins every action by its commit', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(4);
  expect(used.filter((uses) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
});

it('gives a token that writes only to the job that reads nothing from outside', () => {
  expect(permissions).toEqual({});
  expect(jobs.read?.permissions).toEqual({ contents: 'read' });
  const writing = jobs.propose?.steps.flatMap(({ run }) => run ?? []).join('\n') ?? '';
  expect(writing).not.toMatch(/\b(npm|npx|node|curl)\b/);
});

it('merges nothing by itself, and puts no expression into a shell', () => {
  expect(text).not.toMatch(/pr merge|--auto|--admin/);
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
});
