import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Parts of names that only this repository once understood; beside each what it is called now. */
const PRIVATE: Readonly<Record<string, string>> = {
  told: 'evidence, hover, reported: what it is',
  said: 'finding, message: what it is',
  judge: 'check, status',
  judged: 'checked',
  judging: 'input',
  judgement: 'check, status',
  standing: 'usage, rank',
  spot: 'hit, site',
  spots: 'hits',
  piece: 'n-gram, part',
  pieces: 'n-grams, parts',
  anchors: 'n-grams',
  shelf: 'cache, models',
  shelved: 'model',
  crew: 'worker pool',
  screener: 'file filter',
  guests: 'third parties',
  borrowers: 'usesHuggingFaceIds',
  lenders: 'usesVendorIds',
  probe: 'context',
  remembering: 'cache',
  recognise: 'recognize',
  recognised: 'recognized',
};

/** Whole names, of which a part may well stand in another. */
const PRIVATE_NAMES = new Set(
  [
    'Sign',
    'Signals',
    'Spoken',
    'isLoud',
    'saidToAll',
    'pointed',
    'pointedAt',
    'onItsHost',
    'slotIn',
    'listedSlot',
  ].concat(
    ['NextSpot', 'Spelled', 'distinctness', 'Movable', 'renewed', 'spliced', 'touchedStretch', 'asBefore', 'originOf'],
    ['movedMention', 'inOwnText', 'toRaw', 'Owner', 'PlaceOfOffers', 'AtHand', 'callForHelp', 'mostLeft', 'onDay'],
    ['Situation', 'spelled', 'ReadLines'],
    ['isMuted', 'isRunning', 'isGuestOn', 'isBorrowed', 'Kept', 'Found', 'REACH'],
  ),
);

/** What others rely on under its name. */
const ALLOWED = [
  'src/catalogue/compact.ts anchors', // of the compact form
  'src/catalogue/validate.ts anchors',
  'src/cli/library/api.d.ts JudgeOptions', // of the library
  'src/cli/library/index.ts JudgeOptions',
];

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:\\'"`])\/\/.*$/gm;
const TEXTS =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=(?:^|[=(,:[]|=>)\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gm;
/** Of a template only what it holds of code. */
const TEMPLATES = /`((?:[^`\\]|\\.)*)`/g;
const codeIn = (template: string): string => (template.match(/\$\{[^}]*\}/g) ?? []).join(' ');

/** The private names in a code: neither in comments nor in texts. */
function privateIn(code: string): readonly string[] {
  const bare = code
    .replaceAll(COMMENTS, ' ')
    .replaceAll(TEXTS, "''")
    .replaceAll(TEMPLATES, (_, text: string) => codeIn(text));
  const names = bare.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return [...new Set(names)].filter(
    (name) => PRIVATE_NAMES.has(name) || partsOf(name).some((part) => Object.hasOwn(PRIVATE, part)),
  );
}

const partsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _$]+/);

/** Words that once had several meanings: each is declared in one file at most. */
const ONE_MEANING = [
  'read',
  'readLines',
  'nearest',
  'Place',
  'Claim',
  'Span',
  'enlarged',
  'firstFrom',
  'Standing',
  'REACH',
];

/** The names that a code declares outside of its functions. */
const declaredIn = (code: string): readonly string[] =>
  [...code.matchAll(/^(?:export )?(?:async )?(?:function\*? ?|const |interface |type |class )(\w+)/gm)].map(
    ([, name]) => name ?? '',
  );

const files = ['src', 'pipeline', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mts|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

describe('names', () => {
  it('are words that the field knows', () => {
    const found = files.flatMap((file) => privateIn(readFileSync(file, 'utf8')).map((name) => `${file} ${name}`));
    expect(found.sort()).toEqual(ALLOWED);
  });

  it.each(ONE_MEANING)('%s has one meaning', (name) => {
    const declared = files.filter((file) => declaredIn(readFileSync(file, 'utf8')).includes(name));
    expect(declared.slice(1)).toEqual([]);
  });

  it.each([
    ['function* steps() {}', ['steps']],
    ['export const A = 1;\n  const b = 2;', ['A']],
    ['export async function load() {}', ['load']],
    ['type T = string;\nexport interface I {}', ['T', 'I']],
  ])('%j declares %j', (code, names) => expect(declaredIn(code)).toEqual(names));

  it.each([
    ['const toldBy = 1;', ['toldBy']],
    ['interface Crew {}', ['Crew']],
    ['const LONGEST_PIECE = 4;', ['LONGEST_PIECE']],
    ['type Sign = string;', ['Sign']],
    ["const design = 'told'; // judged", []],
    ['/** `told` */ const toldest = 1;', []],
    ['const of = /told|judged/;', []],
    ['const text = `told \u0024{crew} said`;', ['crew']],
  ])('%s', (code, names) => expect(privateIn(code)).toEqual(names));
});
