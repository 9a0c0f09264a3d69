/** How a part of a text may look in a terminal: whoever owns the terminal paints. */
export type PaintName = 'plain' | 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Gets text without control characters, `plain` never. */
export type Paint = (name: Exclude<PaintName, 'plain'>, text: string) => string;
