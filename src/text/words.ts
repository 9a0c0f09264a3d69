/** A list of words, as a text with a space between them. */
export const words = (list: string): readonly string[] => list.split(' ');
