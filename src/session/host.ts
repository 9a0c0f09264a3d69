/** What a session asks of whoever has the documents, the files and the clock. */
import type { Catalogue } from '../catalogue';
import type { SpokenFindings } from '../messages';
import type { Steps } from '../text';
import type { WorkspaceFiles } from './deployments';
import type { OwnFileNeeds } from './folder-catalogues';
import type { SettingNeeds } from './place-settings';
import type { SourceText } from './reading';

/** Addresses are the host's own words. */
export interface SessionHost extends OwnFileNeeds, SettingNeeds {
  /** The user's language, as `en` or `ja-JP`, and what findings say in it. */
  readonly language: string;
  readonly messages: SpokenFindings;
  /** `YYYY-MM-DD`, where the user is. */
  today(): string;
  /** Does somebody vouch for what the workspace says? Without that it hides nothing. */
  isTrusted(): boolean;
  /** As it was shipped, or a newer one that was fetched; `undefined` where it cannot be read. */
  catalogue(): Promise<Catalogue | undefined>;
  /** The workspace folder in which a file lies. */
  folderOf(uri: string): string | undefined;
  readonly files: WorkspaceFiles;
  /** Does long work, and lets others have their turn meanwhile: when that is, the host's clock says. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  /** Infrastructure has been read for the first time: from now on changes of it are of interest. */
  onDeployments(files: number, names: number): void;
  /** Files are read for what their projects show: from now on changes of theirs are of interest. */
  onProjects(): void;
  onError(error: unknown): void;
}

/** A file that is not open. */
export interface ClosedFile extends SourceText {
  readonly uri: string;
}
