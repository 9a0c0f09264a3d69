/** The theme icon of an API version's stage. */
import type { Stage } from '../../catalogue';
import type { PaintName } from '../markup/terminal-text';

export const API_ICONS: Readonly<Record<Stage, string>> = {
  preview: 'beaker',
  ga: 'pass',
  legacy: 'history',
  deprecated: 'warning',
  retired: 'error',
};

export const API_TONES: Readonly<Record<Stage, PaintName>> = {
  preview: 'cyan',
  ga: 'green',
  legacy: 'cyan',
  deprecated: 'yellow',
  retired: 'red',
};
