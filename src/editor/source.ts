/** What problems are said to come from. */
export const SOURCE = 'Model Almanac';
