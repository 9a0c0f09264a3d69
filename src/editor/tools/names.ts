/** The tools, without what all their names begin with: `modelAlmanac_`. */
export const TOOL_NAMES = ['card', 'check', 'replacement', 'search'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];
