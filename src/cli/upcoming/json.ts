import { plainJson } from '../../text';
import type { OutlookForm } from './form';

export const lossesAsJson: OutlookForm = ({ losses, asOf, until, catalogueDay }) =>
  `${plainJson(JSON.stringify({ asOf, until, catalogueDay, upcoming: losses }, undefined, 2))}\n`;
