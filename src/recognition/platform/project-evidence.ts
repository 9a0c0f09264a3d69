/** What a project shows to each of its files. */

/** By platform a file that shows it. */
export type ShownPlatforms = Readonly<Record<string, string>>;

/** What is shown in the folders around a file that are a project each, from the nearest outwards. */
export type ProjectEvidence = readonly ShownPlatforms[];
