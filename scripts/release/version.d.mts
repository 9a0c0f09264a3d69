export type Channel = 'pre-release' | 'stable';
export function channelOf(version: string): Channel | undefined;
export function newestSection(
  changelog: string,
): { readonly version: string; readonly when: string | undefined; readonly notes: string } | undefined;
export function versionMistakes(printed: {
  readonly version: string;
  readonly changelog: string;
  readonly tag?: string | undefined;
}): readonly string[];
