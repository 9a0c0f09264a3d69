/** OpenAI's `/v1/models`. */
import * as z from 'zod/mini';
import { OPENAI } from '../../../platforms';
import { type AccountReader, accountList, List, Name } from './account';

export const OpenAiModel = z.object({
  id: Name,
  object: z.literal('model'),
  created: z.number(),
  owned_by: z.string(),
});
export const OpenAiAnswer = z.object({ object: z.literal('list'), data: List });

export const openaiModels: AccountReader = {
  format: "OpenAI's /v1/models",
  read(value) {
    const answer = OpenAiAnswer.safeParse(value).data;
    return answer && accountList(answer.data, OpenAiModel, ({ id }) => ({ name: id, model: id, platform: OPENAI }));
  },
};
