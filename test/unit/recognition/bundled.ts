/** The catalogue that ships, for tests that must hold for the real facts. */
export { realCatalogue as bundledCatalogue } from '../catalogue/real';
