/** What makes cards: loaded with the first hover or list of suggestions. */
export { apiVersionCardOf } from '../card/api-version/card';
export { apiVersionHtml } from '../card/api-version/html';
export { apiVersionMarkdown } from '../card/api-version/markdown';
export { cardOf } from '../card/card';
export { offersMarkdown } from '../card/deployment/markdown';
export { explainText } from '../card/explain';
export { cardHtml } from '../card/html';
export { briefLife } from '../card/life-phrases';
export { cardMarkdown } from '../card/markdown';
export { linksTo } from '../card/markup/links';
export { wordsFor } from '../card/words';
export { loadCards } from '../messages/load-cards';
export { offersAt } from '../recognition/deployments/deployment-options';
