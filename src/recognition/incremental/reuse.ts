/** What is said of each place of a text: judged anew near a change, kept elsewhere as long as the file says the same to all of them. */
import type { Catalogue } from '../../catalogue';
import { between, type Change, type Language, OFFSETS, renewed, spliced, type TextReading } from '../../text';
import { type FileFacts, fileFacts } from '../api-versions/file-signs';
import { VERSION_PLACE_REACH, VERSION_PLACES, versionPlaces } from '../deployments/references/version-places';
import type { FileOptions, RecognisedDocument, RecognitionInput } from '../document';
import { asBefore, MENTIONS, type Mention } from '../mention';
import { judgedAgain, judgeVersions, VERSIONS, versionWindow } from '../mentions/api-versions';
import { identifierSlots } from '../mentions/enum-members';
import { COMPANY_REACH, MODEL_REACH, recogniseModels } from '../mentions/model-ids';
import { renewedSigns, type Sign, signsOfText } from '../platform/client-patterns';
import type { Signals } from '../platform/evidence';
import { saidToAll, signalsOf } from '../platform/file-evidence';
import type { Spots } from '../scan/scan';
import { toRaw } from './line-endings';
import { type Judged, snapshotOf } from './state';

export interface Judging {
  readonly input: RecognitionInput;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
  readonly reading: TextReading;
  readonly spots: Spots;
  /** Offsets of tokens that could be slots, and of identifiers that could be IDs. */
  readonly slots: readonly number[];
  readonly identifiers: readonly number[];
}

export interface Judge extends Pick<Judged, 'models' | 'identifiers' | 'versions' | 'versionPlaces'> {
  readonly signals: () => Signals;
  readonly file: FileFacts;
  /** To be asked for when all is said: what the file was asked belongs to it. */
  readonly judged: () => Judged;
}

/** `change`: of the text since the `old` was judged. */
export function judge(judging: Judging, old: Judged | undefined, change: Change | undefined): Judge {
  const { input, language, catalogue, options, reading, spots } = judging;
  const { text } = input;
  const { regions } = reading;
  const { earlier = [] } = options;
  let signals = old?.signs && change && signalsOf(input, renewedSigns(old.signs, change, text, spots.signs), earlier);
  const signalsOfFile = (): Signals => {
    signals ??= signalsOf(input, renewedSigns(undefined, undefined, text, spots.signs), earlier);
    return signals;
  };
  const file = fileFacts(text, old?.services, change);
  const asked = askedFor(input, options);
  const isAskedAgain = old?.asked === asked && areSameSigns(old.earlier, earlier);
  // Where places may have changed; without it nothing can be kept.
  const touched = isAskedAgain ? reading.touched : undefined;

  const atFirst = signals;
  const saidNow = atFirst && saidToAll(atFirst);
  const saysTheSame = !old?.said || (saidNow !== undefined && areSame(old.said, saidNow));
  const lookFrom = (from: number, to: number): readonly Mention[] => {
    const found = recogniseModels({
      input,
      regions,
      spots: between(OFFSETS.at, spots.models, from, to),
      slots: between(OFFSETS.at, judging.slots, from, to),
      signals: signalsOfFile,
      catalogue,
      options,
    });
    return old && change ? asBefore(found, old.models, change) : found;
  };
  const stretch = saysTheSame ? touched : undefined;
  const models = renewed(MENTIONS, old?.models, stretch, text, MODEL_REACH, lookFrom, COMPANY_REACH);
  const onPage = language.format !== 'code';
  const identifiers = renewed(MENTIONS, old?.identifiers, touched, text, IDENTIFIER_REACH, (from, to) =>
    identifierSlots(text, between(OFFSETS.at, judging.identifiers, from, to), regions, onPage),
  );
  const search = { input, regions, catalogue, options, file };
  const window = touched && versionWindow(text, touched);
  const versions =
    old && window
      ? judgedAgain(
          spliced(
            VERSIONS,
            old.versions,
            judgeVersions(between(OFFSETS.at, spots.versions, window.from, window.to), search),
            window,
          ),
          window,
          search,
        )
      : judgeVersions(spots.versions, search);
  const places = renewed(VERSION_PLACES, old?.versionPlaces, touched, text, VERSION_PLACE_REACH, (from, to) =>
    versionPlaces(text, between(OFFSETS.at, spots.versionWords, from, to), regions),
  );
  const found = { models, identifiers, versions, versionPlaces: places };
  return {
    ...found,
    signals: signalsOfFile,
    file,
    judged() {
      const services = file.kept();
      const said = signals === atFirst ? saidNow : signals && saidToAll(signals);
      return {
        asked,
        earlier,
        ...found,
        ...(signals && said && { signs: signals.own, said }),
        ...(services && { services }),
      };
    },
  };
}

/** What is looked at around an identifier, in UTF-16 code units. */
const IDENTIFIER_REACH = 300;

function askedFor({ path }: RecognitionInput, options: FileOptions): string {
  const { slots = false, everyVersion = false, fileTier } = options;
  return JSON.stringify([path, slots, everyVersion, fileTier]);
}

/** Most are the very same list. */
const areSameSigns = (a: readonly Sign[], b: readonly Sign[]): boolean =>
  a === b || (a.length === b.length && a.every((sign, index) => isSameSign(sign, b[index])));

const isSameSign = (a: Sign, b: Sign | undefined): boolean =>
  a === b ||
  (a.platform === b?.platform &&
    a.at === b.at &&
    a.text === b.text &&
    a.client === b.client &&
    a.pointedAt?.platform === b.pointedAt?.platform);

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** The signs of a text as it stands; of a document that was recognised they are kept. */
export function signsOf(text: string, document: RecognisedDocument | undefined): readonly Sign[] {
  const { judged, lines } = snapshotOf(document) ?? {};
  if (!judged?.signs || !lines || document?.text !== text) return signsOfText(text);
  return lines.returns.length
    ? judged.signs.map((sign) => ({ ...sign, at: toRaw(sign.at, lines.returns) }))
    : judged.signs;
}
