/** The sentences of findings. Each is whole in each language; `model` is already a subject, `platform` a display name, dates are ISO. */
import type { Scope } from '../catalogue';
import type { ContractMessages } from './contracts';

/** A date that counts for a part only, and for which. */
export interface DateFor {
  readonly date: string;
  readonly scope?: Scope | undefined;
}

/** One of several versions: the day on which it retires or did, else what it is called. */
export interface VersionFact {
  readonly version: string;
  readonly date?: string | undefined;
  readonly word: VersionWord;
}
export type VersionWord = 'retired' | 'deprecated' | 'closed' | 'legacy' | 'preview' | 'undated';

export interface FindingMessages {
  readonly everyVersionOf: (id: string) => string;
  readonly withVersion: (id: string, version: string) => string;
  /** The part of a platform for which a date counts. */
  readonly partOf: (platform: string, scope: Scope) => string;
  /** Puts sentences behind one another. */
  readonly together: (sentences: readonly string[]) => string;

  readonly retired: (model: string, platform: string, date?: string) => string;
  readonly retiredByPart: (model: string, platform: string, dates: readonly DateFor[]) => string;
  readonly redirected: (model: string, platform: string, to: string, date?: string) => string;
  readonly upgraded: (model: string, platform: string, to: string, date?: string) => string;
  readonly datePassed: (model: string, platform: string, date: string, checked: string) => string;
  readonly retiresToday: (model: string, platform: string) => string;
  readonly retires: (model: string, platform: string, date: string, days: number) => string;
  readonly deprecated: (model: string, platform: string, date?: string) => string;
  readonly listedAsDeprecated: (model: string, platform: string, date?: string) => string;
  /** All versions of an ID, of which some are out already. */
  readonly allRetireBy: (model: string, platform: string, date: string) => string;
  readonly allDeprecated: (model: string, platform: string) => string;
  readonly allLegacy: (model: string, platform: string) => string;
  readonly closed: (model: string, platform: string, since?: string) => string;
  readonly preview: (model: string, platform: string, date?: string) => string;
  readonly listedAsPreview: (model: string, platform: string, date?: string) => string;
  readonly legacy: (model: string, platform: string, date?: string) => string;
  /** Never worded as a retirement. */
  readonly staysUntil: (model: string, platform: string, date: string) => string;
  readonly promiseOver: (model: string, platform: string, date: string, checked: string) => string;
  readonly pointsAtRetired: (alias: string, snapshot: string, platform: string, date?: string) => string;
  readonly pointsAtRetiring: (alias: string, snapshot: string, platform: string, date: string) => string;
  readonly pointsAtDeprecated: (alias: string, snapshot: string, platform: string) => string;
  /** One that is meant, and the day on which it ends itself. */
  readonly candidate: (id: string, retires: string, isOver: boolean) => string;
  readonly unknownModel: (text: string, candidates: readonly string[]) => string;
  /** `nearest`: real ones that look like it, or none. */
  readonly neverServed: (text: string, platform: string, nearest: readonly string[]) => string;

  readonly thenGoesTo: (to: string) => string;
  readonly thenUpgradedTo: (to: string, from?: string) => string;
  /** Of a part the day has passed. */
  readonly partsEnded: (dates: readonly DateFor[]) => string;
  readonly partDates: (dates: readonly DateFor[]) => string;
  /** What the date of a part does not count for. */
  readonly othersUntil: (date: string) => string;
  readonly floor: (date: string) => string;
  readonly floorPassed: (date: string) => string;
  readonly versionDates: (versions: readonly VersionFact[]) => string;
  readonly noNewDeployments: string;
  readonly notTheVendorsWord: string;
  readonly use: (replacement: string) => string;
  /** What changes beside the name when the replacement is taken. */
  readonly withIt: (changes: readonly string[]) => string;
  /** No vendor named it. */
  readonly reportedInstead: (replacement: string) => string;
  readonly leadsTo: (replacement: string) => string;
  /** What legacy means on the platform today. */
  readonly closedToNewAndIdle: string;
  /** The replacement that is named goes itself. */
  readonly namedRetires: (replacement: string, date: string) => string;
  readonly namedIsLeaving: (replacement: string) => string;
  /** Why the name of a deployment stands for the model. */
  readonly declaredIn: (deployment: string, places: string) => string;

  readonly retiredApiVersion: (version: string, service: string, date?: string) => string;
  readonly retiringApiVersion: (version: string, service: string, date: string) => string;
  readonly previewApiVersion: (version: string, service: string, ga: string) => string;
  readonly outdatedApiVersion: (version: string, service: string, ga: string) => string;
  readonly unknownApiVersion: (version: string, service: string) => string;
  readonly isModelVersion: (version: string, models: readonly string[], service: string) => string;
  readonly isVersionOfService: (version: string, services: readonly string[], service: string) => string;
  readonly missesPreview: (version: string, service: string, preview: string) => string;

  readonly unknownSuppression: (word: string) => string;
  readonly unknownRule: (word: string) => string;
  readonly badUntil: (word: string) => string;
  /** Its day has come. */
  readonly suppressionOver: (until: string) => string;
  /** In a workspace that is not trusted. */
  readonly suppressionWaits: () => string;

  readonly changes: ChangeMessages;
  readonly actions: ActionMessages;
  readonly contracts: ContractMessages;
}

/** What an editor offers to do about a finding: titles of menus. */
export interface ActionMessages {
  /** `note`: what else changes. */
  readonly replaceWith: (replacement: string, note?: string) => string;
  readonly remove: (text: string) => string;
  /** `models`: how many different ones. */
  readonly replaceAll: (count: number, models: number) => string;
  readonly goToDeclaration: (name: string) => string;
  readonly ignoreOnLine: (rule: string) => string;
  readonly ignoreInFile: (rule: string) => string;
  readonly ignoreUntil: (id: string) => string;
  readonly ignoreInWorkspace: (id: string) => string;
  readonly aboutRule: (rule: string) => string;
  readonly replaceInFile: (id: string, count: number) => string;
  readonly replaceInWorkspace: (id: string) => string;
  readonly chooseAnother: string;
  readonly openSource: (host: string) => string;
}

/** What a replacement changes beside the name. */
export interface ChangeMessages {
  readonly chained: (named: string) => string;
  readonly oneOfSeveral: (named: readonly string[]) => string;
  readonly otherPlatform: (platform: string) => string;
  readonly deploymentName: string;
  readonly embeddings: (from?: number, to?: number) => string;
  readonly endpoints: (lost: readonly string[]) => string;
  readonly refuses: (parameters: readonly string[]) => string;
  readonly removes: (parameters: readonly string[]) => string;
  readonly renames: (parameter: string, to: string) => string;
  readonly needsProfile: string;
  readonly noImages: string;
  readonly smallerContext: (tokens: number) => string;
  readonly outputLimit: (tokens: number) => string;
  readonly noPrefill: string;
  readonly otherBody: string;
  readonly otherMethod: string;
  readonly fewerFeatures: string;
}
