import { plainJson } from '../../text';
import type { InventoryForm } from './form';

export const inventoryAsJson: InventoryForm = ({ entries, elsewhere, asOf, catalogueDay, unit, accounts }) => {
  const usage = unit === undefined ? {} : { usageUnit: unit, usedElsewhere: elsewhere };
  return `${plainJson(JSON.stringify({ asOf, catalogueDay, ...(accounts && { accounts }), ...usage, inventory: entries }, undefined, 2))}\n`;
};
