/** When a list opens by itself. A file of its own: who only registers for it loads nothing else. */

/** So that the list opens inside strings, where editors ask for nothing by themselves. */
export const TRIGGERS = ['"', "'", '`', '-', '/', ':', '.', '=', '@', ' '];

/** Behind a space, only where a value of YAML or the like begins. */
const VALUE_BEGINS = /[:=]\s$/;

/** `before`: the line up to what was typed, with it. */
export const opensList = (typed: string | undefined, before: string): boolean =>
  typed !== ' ' || VALUE_BEGINS.test(before);
