import { plainJson } from '../../text';
import type { InventoryForm } from './form';

export const inventoryAsJson: InventoryForm = ({ entries, elsewhere, asOf, catalogueDay, unit }) => {
  const usage = unit === undefined ? {} : { usageUnit: unit, usedElsewhere: elsewhere };
  return `${plainJson(JSON.stringify({ asOf, catalogueDay, ...usage, inventory: entries }, undefined, 2))}\n`;
};
