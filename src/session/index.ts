/** The door of `session`: what every front end asks, whatever its host. */

export { type CellsAbove, NO_CELLS, withCell } from './cells-above';
export { decode } from './decode';
export { ignoreComment, isInCodeBlock } from './ignore-comment';
export { type LeftOut, withinLines } from './limits';
export { readSettings, type SettingProblem, type Settings } from './settings';
