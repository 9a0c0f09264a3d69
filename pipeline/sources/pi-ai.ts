/**
 * The model lists of `@earendil-works/pi-ai`: what a host lists on the day of a release, and by its absence the one sign in the registry
 * that a model left it. Limits and prices are its own choice in places: none are taken. Its lists for OpenAI and Azure copy each other.
 */
import * as z from 'zod';
import type { ModelKind } from '../../src/catalogue';
import { type Assertion, acceptRows, type Rejection, UnreadableDocument } from '../assertions';
import { packageSource } from './package-source';
import type { PackageDocument, PackageUpstream } from './upstream';

const FOLDER = 'dist/providers/data/';
/** Its name of a host → platform. */
const HOSTS: Readonly<Record<string, string>> = {
  'amazon-bedrock': 'aws-bedrock',
  anthropic: 'anthropic',
  cerebras: 'cerebras',
  'cloudflare-workers-ai': 'cloudflare-workers-ai',
  deepseek: 'deepseek',
  fireworks: 'fireworks',
  'github-copilot': 'github-copilot',
  google: 'google-gemini',
  'google-vertex': 'google-vertex',
  groq: 'groq',
  huggingface: 'huggingface',
  minimax: 'minimax',
  mistral: 'mistral',
  moonshotai: 'moonshot',
  nvidia: 'nvidia-nim',
  openrouter: 'openrouter',
  together: 'together',
  'vercel-ai-gateway': 'vercel-ai-gateway',
  xai: 'xai',
  xiaomi: 'xiaomi',
  zai: 'zhipu',
};
const KINDS: Readonly<Record<string, ModelKind>> = { image: 'image', classifier: 'other' };

export const piAi: PackageUpstream = {
  kind: 'package',
  name: 'pi-ai',
  package: '@earendil-works/pi-ai',
  rank: 'catalogue',
  adds: true,
  fewest: 500,
  wants: (path) => path.startsWith(FOLDER) && path.endsWith('.json'),
  read: readPiAi,
};

/** Lists by the way of calling, each name → model. */
const Lists = z.record(z.string(), z.record(z.string(), z.unknown()));
const Row = z.object({
  id: z.string().regex(/^\S{1,200}$/, 'an ID has no spaces'),
  name: z.string().min(1).max(200),
  type: z.string().optional().catch(undefined),
});

function readPiAi(document: PackageDocument): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const claims: Assertion[] = [];
  const rejected: Rejection[] = [];
  for (const [host, platform] of Object.entries(HOSTS)) {
    const text = document.files.get(`${FOLDER}${host}.json`);
    const lists = text === undefined ? undefined : Lists.safeParse(parsed(text));
    if (!lists?.success) {
      rejected.push({ row: host, reason: lists ? 'no lists of models' : 'no such file' });
      continue;
    }
    const rows = Object.values(lists.data).flatMap((list) => Object.entries(list));
    const outcome = acceptRows(
      rows.map(([name, value]) => [`${host}/${name}`, value] as const),
      Row,
    );
    rejected.push(...outcome.rejected);
    const source = packageSource(document, `${FOLDER}*.json`, 'pi-ai');
    for (const [row, { id, name, type }] of outcome.accepted) {
      const kind = KINDS[type ?? ''];
      claims.push({ platform, id, day: document.day, row, source, name, ...(kind && { kind }), facts: listed(id) });
    }
  }
  if (!claims.length) throw new UnreadableDocument(`no list of models in ${FOLDER}`);
  return { day: document.day, claims, rejected };
}

/** A name that says preview is listed as one. */
const listed = (id: string): Assertion['facts'] => ({
  stage: {
    stage: /(?:^|[-_/])(?:preview|experimental|exp|beta)(?:[-_:]|$)/.test(id) ? 'preview' : 'ga',
    basis: 'listed',
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
