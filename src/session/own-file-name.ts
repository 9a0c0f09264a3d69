/** What a folder's own file is called. A file of its own: who only watches for it loads nothing else. */
export const OWN_FILE = 'model-almanac.json';
