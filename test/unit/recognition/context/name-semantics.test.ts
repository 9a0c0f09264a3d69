import { describe, expect, it } from 'vitest';
import { meaningOf, takesModel, testsPart, wordsOf } from '../../../../src/recognition/context/name-semantics';

describe('what a name says of its value', () => {
  it.each([
    ['model', 'model'],
    ['modelName', 'model'],
    ['CHAT_MODEL', 'model'],
    ['openai-model-id', 'model'],
    ['llm', 'model'],
    ['models', 'models'],
    ['model_list', 'models'],
    ['modelPrices', 'models'],
    ['deploymentName', 'deployment'],
    ['AZURE_OPENAI_DEPLOYMENT', 'deployment'],
    ['azure_deployment', 'deployment'],
    ['version', 'version'],
    ['modelVersion', 'version'],
    ['api_version', 'api-version'],
    ['name', 'generic'],
    ['default', 'generic'],
    ['model_path', 'excluded'],
    ['package', 'excluded'],
    ['title', 'displayText'],
    ['modelDescription', 'displayText'],
    ['theme', 'none'],
    ['remodel', 'none'],
    ['modeling', 'none'],
    ['m'.repeat(200), 'none'],
    ['', 'none'],
  ])('%j: %s', (name, meaning) => {
    expect(meaningOf(name)).toBe(meaning);
  });

  it('is read word by word', () => {
    expect(wordsOf('chatModelName')).toEqual(['chat', 'model', 'name']);
    expect(wordsOf('CHAT_MODEL-name.x2')).toEqual(['chat', 'model', 'name', 'x2']);
    expect(wordsOf('OpenAIModel')).toEqual(['open', 'ai', 'model']);
  });
});

describe('calls', () => {
  it.each([
    'openai',
    'ChatOpenAI',
    'init_chat_model',
    'builder.model',
    'tiktoken.encoding_for_model',
    'client.GenerativeModel',
  ])('%s takes a model', (callee) => {
    expect(takesModel(callee)).toBe(true);
  });

  it.each(['print', 'remodel', 'open', 'logger.info', 'modeling.fit', 'onModelSelected', 'this.handleModelChange'])(
    '%s takes none',
    (callee) => {
      expect(takesModel(callee)).toBe(false);
    },
  );

  it.each(['model.startsWith', 'str_starts_with', 'strings.HasPrefix', 're.match', 'model.start_with', 'm.rfind'])(
    '%s takes a part',
    (callee) => {
      expect(testsPart(callee)).toBe(true);
    },
  );

  it.each(['openai', 'client.responses', 'create', 'azure.chat', 'getEncodingForModel'])(
    '%s takes a whole',
    (callee) => {
      expect(testsPart(callee)).toBe(false);
    },
  );
});
