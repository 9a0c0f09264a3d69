/** OpenAI's SDK: its unions of model IDs, and the shutdown dates in the comments above them. */
import type { ModelKind } from '../../src/catalogue';
import type { Assertion, Facts, Rejection } from '../assertions';
import { UnreadableDocument } from '../assertions';
import { unionsOfMembers } from '../extract/typescript/members';
import { readProject, stringsOf } from '../extract/typescript/strings-of';
import { type DeprecationNote, readDeprecationNotes } from './openai-notes';
import { packageSource } from './package-source';
import { isSourceFile, type PackageDocument, type PackageUpstream } from './upstream';

export const openaiSdk: PackageUpstream = {
  kind: 'package',
  name: 'openai-sdk',
  package: 'openai',
  repository: 'https://github.com/openai/openai-node/',
  rank: 'vendor',
  adds: true,
  fewest: 40,
  wants: isSourceFile,
  read: readOpenaiSdk,
};

/** Chat unions hold audio and search models too: their kind is not told. */
const UNIONS: readonly { readonly module: string; readonly type: string; readonly kind?: ModelKind }[] = [
  { module: 'src/resources/shared.ts', type: 'ChatModel' },
  { module: 'src/resources/shared.ts', type: 'AllModels' },
  { module: 'src/resources/embeddings.ts', type: 'EmbeddingModel', kind: 'embedding' },
  { module: 'src/resources/audio/speech.ts', type: 'SpeechModel', kind: 'speech' },
  { module: 'src/resources/audio/audio.ts', type: 'AudioModel', kind: 'transcription' },
  { module: 'src/resources/images.ts', type: 'ImageModel', kind: 'image' },
  { module: 'src/resources/videos.ts', type: 'VideoModel', kind: 'video' },
  { module: 'src/resources/moderations.ts', type: 'ModerationModel', kind: 'moderation' },
];

/** Most of the comments as people read them: a package's page shows no file. */
const unionOnGitHub = (version: string): string =>
  `https://github.com/openai/openai-node/blob/v${version}/src/resources/shared.ts`;

/** Realtime models stand only in the types of what a session takes. */
const REALTIME = /^src\/resources\/realtime\/[\w-]+\.ts$/;

interface Listed {
  readonly kind?: ModelKind;
  readonly union: string;
}

export function readOpenaiSdk(document: PackageDocument): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const project = readProject(document.files);
  const listed = new Map<string, Listed>();
  const notes = new Map<string, DeprecationNote>();
  const rejected: Rejection[] = [];
  for (const { module: path, type, kind } of UNIONS) {
    const module = project.modules.find((m) => m.path === path);
    const declaration = module?.declarations.get(type);
    if (!module || !declaration) {
      rejected.push({ row: `${path} ${type}`, reason: 'no such type' });
      continue;
    }
    const union = stringsOf(project, module, type);
    for (const name of union.unresolved)
      rejected.push({ row: type, reason: `${name} is not declared where it can be read` });
    for (const id of union.values) if (!listed.has(id)) listed.set(id, { union: type, ...(kind && { kind }) });
    for (const note of readDeprecationNotes(declaration.comment)) {
      if (!note.ids.length) rejected.push({ row: type, reason: `a note that names no ID: ${note.text}` });
      for (const id of note.ids) notes.set(id, note);
    }
  }
  for (const module of project.modules.filter(({ path }) => REALTIME.test(path)))
    for (const member of unionsOfMembers(module, 'model')) {
      for (const id of member.values)
        if (!listed.has(id)) listed.set(id, { union: `${module.path} model`, kind: 'realtime' });
      for (const note of readDeprecationNotes(member.comment)) for (const id of note.ids) notes.set(id, note);
    }
  if (!listed.size) throw new UnreadableDocument('none of the known unions is there');
  for (const [id, note] of notes)
    if (note.says === 'unsupported') {
      rejected.push({ row: id, reason: 'the SDK says: not a supported model ID' });
      listed.delete(id);
    } else if (note.says === 'unclear')
      rejected.push({ row: id, reason: `deprecated, but no day can be read in: ${note.text}` });
  const source = packageSource(
    document,
    'src/resources/** (unions of model IDs and their comments)',
    'openai-node',
    unionOnGitHub,
  );
  const claims = [...listed].map(
    ([id, { union, kind }]): Assertion => ({
      platform: 'openai',
      id,
      day: document.day,
      row: `${union} ${id}`,
      source,
      vendor: 'OpenAI',
      ...(kind && { kind }),
      facts: factsOf(notes.get(id), document.day),
    }),
  );
  return { day: document.day, claims, rejected };
}

/** A note that only announces a day speaks of a past one as derived; "was shut down" is the vendor's word. */
function factsOf(note: DeprecationNote | undefined, day: string): Facts {
  if (!note || note.says === 'unsupported') return {};
  const deprecated = { stage: { stage: 'deprecated', basis: 'stated' } } as const;
  if (note.date === undefined) return deprecated;
  const retires = [{ date: note.date, kind: 'firm' } as const];
  const replacement = note.replacements.length ? { replacementAsPublished: note.replacements } : {};
  if (note.says === 'shut-down') return { stage: { stage: 'retired', basis: 'stated' }, retires, ...replacement };
  if (note.date < day) return { stage: { stage: 'retired', basis: 'derived' }, retires, ...replacement };
  return { ...deprecated, retires, ...replacement };
}
