import type { RetiredEndpoint } from '../catalogue';
import type { Deployment } from './deployments/deployment';
import type { DeploymentIndex } from './deployments/references/deployment-index';
import type { Limit } from './limits';
import type { Mention, Role, Tier } from './mention';
import type { ClientMatch } from './platform/client-patterns';
import type { ProjectEvidence } from './platform/project-evidence';
import type { NextHit } from './scan/ngram-index';

/** What the recognizer is given, and what it gives back. */

export interface RecognitionInput {
  readonly text: string;
  /** The file's name or path: files are told by name first, language ID second. */
  readonly path: string;
  readonly languageId?: string;
}

export interface RecognitionOptions {
  /** Adds slots: places that hold a model ID that the catalogue does not know. */
  readonly slots?: boolean;
  /** Adds API versions that are no dated contract: `v1beta` in a URL's path, Anthropic's beta flags. */
  readonly everyVersion?: boolean;
  /** Where the file stands in its workspace: folders above that say nothing of it. The path where absent. */
  readonly workspacePath?: string;
  /** What is judged like code though it calls nothing: code in documentation; or all of it, but for comments and prose. */
  readonly loud?: 'documentation' | 'everywhere';
  /** Tells fixture files, in which models are named on purpose. */
  readonly isFixture?: (path: string) => boolean;
  /** Where somebody completes, as an offset of the text: what stands there may be a model of any platform. */
  readonly cursor?: number;
  /** Signs of what goes before the text, at negative offsets: the cells of a notebook above one of them. */
  readonly earlier?: readonly ClientMatch[];
  /** What the projects around the file show of platforms, where nothing in it does. */
  readonly project?: ProjectEvidence;
  /** Deployments that are declared elsewhere: their names stand for the models behind them. */
  readonly declared?: DeploymentIndex;
  /** Nobody recognizes a later state of this document: nothing is kept for one. */
  readonly isOnce?: boolean;
  /** Of the text as it is, without carriage returns: whoever has its bytes at hand finds places faster. */
  readonly nextHit?: NextHit;
}

/** Opaque: what the next recognition of the same document need not do again. */
export interface RecognitionState {
  readonly opaque: never;
}

export interface RecognizedDocument extends RecognitionInput {
  /** In the order of their start; they never overlap. */
  readonly mentions: readonly Mention[];
  /** The model deployments that the file declares. */
  readonly deployments?: readonly Deployment[];
  /** Uses of endpoints that were or will be shut down. */
  readonly endpoints?: readonly EndpointUse[];
  /** What was not looked at; absent where everything was. */
  readonly limits?: readonly Limit[];
  /** The same text as the catalogue itself reads it, where a workspace that is not trusted adds names: nothing of this may be hidden. */
  readonly firm?: RecognizedDocument;
  /** What the next recognition of the same document need not do again. */
  readonly state?: RecognitionState;
}

export type FileTier = Extract<Tier, 'default' | 'uncalled'>;

/** The options of a recognition, and what its file says to all of it. */
export interface FileOptions extends RecognitionOptions {
  readonly fileTier: FileTier;
  /** The same of what stands in no region: names of the language, which on a page of documentation are those of an example. */
  readonly bareTier: FileTier;
}

export interface EndpointUse {
  readonly endpoint: RetiredEndpoint;
  /** Whose endpoint it is here. */
  readonly platform: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly tier: Tier;
  /** Whose client it is used on, the file does not tell. */
  readonly isOpen?: true;
}
