/** LiteLLM's `/models`: OpenAI's shape, with one owner and one time of creation for all. */
import { OPENAI } from '../../../platforms';
import { type AccountReader, accountList } from './account';
import { OpenAiAnswer, OpenAiModel } from './openai';

/** What LiteLLM writes for every model. OpenAI has one that is so old. */
const CREATED = 1_677_610_602;

export const litellmModels: AccountReader = {
  format: "LiteLLM's /models",
  read(value) {
    const answer = OpenAiAnswer.safeParse(value).data;
    if (!answer?.data.length) return undefined;
    const read = accountList(answer.data, OpenAiModel, ({ id, created, owned_by: owner }) =>
      created === CREATED && owner === OPENAI ? { name: id, model: id } : undefined,
    );
    return read?.skipped === 0 ? read : undefined;
  },
};
