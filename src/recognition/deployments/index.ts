/**
 * From infrastructure to code: the deployments that the files of a workspace declare, by name, so that the name elsewhere stands for the model behind it.
 * Pure: whoever reads the files gives them in, and asks again when one of them has changed.
 */
import type { Catalogue, EntryRef } from '../../catalogue/catalogue';
import { languageOf } from '../../text/languages';
import { meaningOf } from '../../text/names';
import { readText } from '../../text/read';
import type { Region } from '../../text/regions';
import { embeddedPlace } from '../embedded';
import type { Mention, Tier } from '../mention';
import type { RecognisedDocument } from '../recognise';
import { azureEntries } from './azure';
import { type Deployment, type Located, provenText } from './deployment';

/** One declaration of a name. */
export interface Declaration {
  readonly path: string;
  /** Where the name is written. */
  readonly place: Located;
  readonly model: string;
  /** Absent where the file leaves it to Azure. */
  readonly version?: string;
}

export interface DeploymentIndex {
  /** Every declaration of a name that tells its model, in the order of the files. */
  of(name: string): readonly Declaration[];
  readonly names: readonly string[];
}

/** The deployments of the files put together. Names are as written; Azure folds their case. */
export function indexDeployments(
  files: readonly { readonly path: string; readonly deployments: readonly Deployment[] }[],
): DeploymentIndex {
  const byName = new Map<string, Declaration[]>();
  for (const { path, deployments } of files)
    for (const deployment of deployments)
      for (const declaration of declarationsOf(deployment, path)) {
        const key = declaration.place.text.toLowerCase();
        const known = byName.get(key);
        if (known) known.push(declaration);
        else byName.set(key, [declaration]);
      }
  return {
    of: (name) => byName.get(name.toLowerCase()) ?? [],
    names: [...byName.values()].flatMap(([first]) => first?.place.text ?? []),
  };
}

function declarationsOf(deployment: Deployment, path: string): readonly Declaration[] {
  const model = provenText(deployment.model);
  if (model === undefined) return [];
  const version = provenText(deployment.version);
  return deployment.name.map((place) => ({ path, place, model, ...(version !== undefined && { version }) }));
}

/** A name of the index where a deployment is named, with what is declared of it. */
export interface NamedDeployment {
  readonly mention: Mention;
  /** Several that disagree are all named. */
  readonly declarations: readonly Declaration[];
}

/** The places of a document that name a deployment of the index. Declarations themselves and known IDs' own places are left as they are. */
export function deploymentsNamedIn(
  document: RecognisedDocument,
  index: DeploymentIndex,
  catalogue: Catalogue,
): readonly NamedDeployment[] {
  const { text } = document;
  const present = index.names.filter((name) => text.toLowerCase().includes(name.toLowerCase()));
  if (!present.length) return [];
  const { regions } = readText(text, languageOf(document.path, document.languageId));
  const declared = new Set((document.deployments ?? []).flatMap(({ name }) => name.map(({ start }) => start)));
  const found = present.flatMap((name) =>
    occurrences(text, name).flatMap((start): readonly NamedDeployment[] => {
      const end = start + name.length;
      const region = regions.at(start);
      if (declared.has(start) || !region || end > region.end) return [];
      if (!namesDeployment(text, start, end, region)) return [];
      const declarations = index.of(name);
      const mention = mentionOf({ text: text.slice(start, end), start, end }, region, declarations, catalogue);
      return mention ? [{ mention, declarations }] : [];
    }),
  );
  return found.sort((a, b) => a.mention.start - b.mention.start);
}

/** The document with these mentions in place of what stood there; what the user's own file says of a name stays. */
export function withDeployments(document: RecognisedDocument, named: readonly NamedDeployment[]): RecognisedDocument {
  if (!named.length) return document;
  const isUsers = ({ start, end }: Mention): boolean =>
    document.mentions.some((other) => other.platformReason?.by === 'user' && other.start < end && start < other.end);
  const added = named.map(({ mention }) => mention).filter((mention) => !isUsers(mention));
  const rest = document.mentions.filter(
    (mention) => !added.some(({ start, end }) => start < mention.end && mention.start < end),
  );
  return { ...document, mentions: [...rest, ...added].sort((a, b) => a.start - b.start) };
}

const BEFORE_PATH = /\/deployments\/$/;

/** The whole value of a deployment's key or variable, or the segment behind `/deployments/`. */
function namesDeployment(text: string, start: number, end: number, region: Region): boolean {
  if (/[\w.-]/.test(text[end] ?? '') || /[\w.]/.test(text[start - 1] ?? '')) return false;
  if (BEFORE_PATH.test(text.slice(Math.max(0, start - 20), start))) return true;
  const inline = embeddedPlace(text, 0, start)?.name;
  if (inline !== undefined && meaningOf(inline) === 'deployment') return true;
  const isWhole = text.slice(region.start, region.end).trim() === text.slice(start, end);
  if (!isWhole || region.partial) return false;
  const owners = region.place().owners.slice(0, 3);
  return owners.some(({ as, name }) => as !== 'block' && meaningOf(name) === 'deployment');
}

function mentionOf(
  { text, start, end }: Located,
  region: Region,
  declarations: readonly Declaration[],
  catalogue: Catalogue,
): Mention | undefined {
  const entries = unique(declarations.flatMap(({ model, version }) => azureEntries(catalogue, model, version)));
  const [first] = entries;
  const [declaration] = declarations;
  if (!first || !declaration) return undefined;
  const isProse = region.role === 'comment' || region.role === 'prose' || region.role === 'table';
  const tier: Tier = isProse ? 'quiet' : 'normal';
  const version = sameOf(declarations.map((one) => one.version));
  // Declarations that disagree: the entries of all of them, of which the mildest word is told.
  return {
    start,
    end,
    text,
    kind: 'deployment-name',
    class: 'known',
    role: region.role,
    tier,
    platform: first.platform,
    platformReason: { by: 'file', detail: reasonOf(declarations) },
    id: first.id,
    ...(version !== undefined && { version }),
    entries,
    elsewhere: [],
    claims: true,
  };
}

/** `infra/main.bicep: gpt-4o 2024-08-06`, one after the other where they disagree. */
function reasonOf(declarations: readonly Declaration[]): string {
  const told = declarations.map(
    ({ path, model, version }) => `${path}: ${version === undefined ? model : `${model} ${version}`}`,
  );
  return [...new Set(told)].join('; ');
}

function sameOf(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = values;
  return others.every((value) => value === first) ? first : undefined;
}

function unique(entries: readonly EntryRef[]): readonly EntryRef[] {
  return entries.filter((ref, at) => entries.findIndex(({ index }) => index === ref.index) === at);
}

function occurrences(text: string, name: string): readonly number[] {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  const found: number[] = [];
  for (let at = lower.indexOf(wanted); at >= 0 && found.length < 200; at = lower.indexOf(wanted, at + wanted.length))
    found.push(at);
  return found;
}
