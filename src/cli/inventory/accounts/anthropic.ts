/** Anthropic's `/v1/models`. */
import * as z from 'zod/mini';
import { ANTHROPIC } from '../../../platforms';
import { type AccountReader, accountList, List, Name } from './account';

const Model = z.object({ id: Name, type: z.literal('model') });
const Answer = z.object({ data: List, has_more: z.boolean() });

export const anthropicModels: AccountReader = {
  format: "Anthropic's /v1/models",
  read(value) {
    const answer = Answer.safeParse(value).data;
    return (
      answer &&
      accountList(answer.data, Model, ({ id }) => ({ name: id, model: id, platform: ANTHROPIC }), answer.has_more)
    );
  },
};
