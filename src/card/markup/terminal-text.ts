/** Colours of a terminal, put around text that is plain already. */

const CODES = { plain: '', bold: '1', faint: '2', red: '31', yellow: '33', green: '32', cyan: '36' } as const;

export type PaintName = keyof typeof CODES;

/** The text with its colour, or as it is when colours are off. */
export function paint(name: PaintName, text: string, colour: boolean): string {
  return colour && CODES[name] ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text;
}
