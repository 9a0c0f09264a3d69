/** `aws bedrock list-foundation-models`. */
import * as z from 'zod/mini';
import { BEDROCK } from '../../../platforms';
import { type AccountReader, accountList, List, Name, NextPage } from './account';

const Model = z.object({ modelId: Name });
const Answer = z.object({ modelSummaries: List, nextToken: NextPage });

export const bedrockModels: AccountReader = {
  format: 'aws bedrock list-foundation-models',
  read(value) {
    const answer = Answer.safeParse(value).data;
    return (
      answer &&
      accountList(
        answer.modelSummaries,
        Model,
        ({ modelId }) => ({ name: modelId, model: modelId, platform: BEDROCK }),
        Boolean(answer.nextToken),
      )
    );
  },
};
