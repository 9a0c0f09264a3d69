/** The one clock by which everything in the extension takes turns. */
import { createSlices } from '../session';

export const { pause, run: inSlices } = createSlices(() => performance.now());
